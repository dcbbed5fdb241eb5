"""A meter on what a file unpacks to, so that none can fill the memory or the disk."""

from __future__ import annotations

import io
from typing import IO, cast

from onrecord.errors import OnrecordError
from onrecord.ingest.limits import FREE_EXPANSION, HEAD, MAX_EXPANSION, MAX_UNPACKED


class ExpandedTooFarError(OnrecordError):
    """A file has unpacked to more than its allowance: nothing more of it is read."""


class Allowance:
    """The bytes that one file of `size` bytes may still unpack to, its members and theirs counted together."""

    def __init__(self, size: int) -> None:
        self.left = min(FREE_EXPANSION + MAX_EXPANSION * size, MAX_UNPACKED)

    def spend(self, count: int) -> None:
        """Count bytes that were unpacked. Raises ExpandedTooFarError where they are more than were left."""
        self.left -= count
        if self.left < 0:
            raise ExpandedTooFarError


class Metered(io.RawIOBase):
    """A stream that counts what is read from it against an allowance."""

    def __init__(self, stream: IO[bytes], allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def readable(self) -> bool:
        """Always: this is what it is for."""
        return True

    def readinto(self, buffer: object) -> int:
        """Read into the buffer, as `io.RawIOBase` asks."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # a Buffer, which Python 3.11 cannot name
        data = self._stream.read(len(view))
        self._allowance.spend(len(data))
        view[: len(data)] = data
        return len(data)


def peekable(stream: IO[bytes] | io.RawIOBase) -> io.BufferedReader:
    """The stream with a buffer in which its first `HEAD` bytes can be looked at before they are read."""
    return io.BufferedReader(cast("io.RawIOBase", stream), HEAD)
