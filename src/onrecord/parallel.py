"""Mapping a pure function over many items, in one process or several, with the results in the order of the items.

A worker that dies (a parser of another library that crashes, the system short of memory) takes only the item that killed it:
the items it held are tried again one by one, each in a process of its own.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 24  # items that one process is done with before others have started
CHUNK = 8  # items handed to a worker at a time
SELDOM = 50_000  # new values between two looks
AHEAD = 3  # chunks in flight for each worker, so that memory stays flat however many items there are


def ordered_map(
    function: Callable[[Item], Result], items: Iterable[Item], processes: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """The results of `function`, item by item, in order; `lost` makes the result of an item that kills its process.

    `function` and the items must be picklable where `processes` is over 1.
    """
    rest = iter(items)
    first = list(islice(rest, FEW))
    if processes < 2 or len(first) < FEW:
        return map(function, chain(first, rest))
    return _Pool(function, processes, lost).map(chain(first, rest))


class _Pool(Generic[Item, Result]):
    def __init__(self, function: Callable[[Item], Result], processes: int, lost: Callable[[Item], Result]) -> None:
        self.function, self.processes, self.lost = function, processes, lost
        self.pool = _executor(processes)

    def map(self, items: Iterator[Item]) -> Iterator[Result]:
        flight: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        try:
            while (chunk := list(islice(items, CHUNK))) or flight:
                if chunk:
                    flight.append((chunk, self._submit(chunk)))
                if not chunk or len(flight) >= self.processes * AHEAD:
                    yield from self._results(*flight.popleft())
        finally:
            self.pool.shutdown(wait=False, cancel_futures=True)

    def _submit(self, chunk: list[Item]) -> Future[list[Result]]:
        try:
            return self.pool.submit(_each, self.function, chunk)
        except BrokenProcessPool:
            self.pool = _executor(self.processes)
            return self.pool.submit(_each, self.function, chunk)

    def _results(self, chunk: list[Item], future: Future[list[Result]]) -> list[Result]:
        try:
            return future.result()
        except BrokenProcessPool:
            return [self._alone(item) for item in chunk]

    def _alone(self, item: Item) -> Result:
        with _executor(1) as pool:
            try:
                return pool.submit(self.function, item).result()
            except BrokenProcessPool:
                return self.lost(item)


def _executor(processes: int) -> ProcessPoolExecutor:
    # No fork: a copy of a process with threads or an open database is not safe to go on in.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(processes, multiprocessing.get_context(method), initializer=_begin)


def _begin() -> None:
    """What a worker does first. Ctrl-C reaches every process of the terminal; only the first is to act on it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Look for cyclic garbage more seldom while this lasts.

    Reading makes many small values that all stay until they are written, and none in cycles: to look them through over and over
    costs a twelfth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _each(function: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [function(item) for item in chunk]
