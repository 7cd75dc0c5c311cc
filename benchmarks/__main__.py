"""Runs the benchmarks, all of them or one.

usage: python -m benchmarks [--only speed|parity|weight] [options of that one]
"""

from __future__ import annotations

import argparse
import subprocess
import sys

MODULES = ("speed", "parity", "weight")


def main() -> None:
    """Run each benchmark in a process of its own, and stop at the first that fails."""
    parser = argparse.ArgumentParser(description="Measure speed, memory, parity and weight.")
    parser.add_argument("--only", choices=MODULES, help="one of them; it takes further options")
    chosen, options = parser.parse_known_args()
    if options and not chosen.only:
        parser.error(f"say with --only whose option {options[0]} is")
    for module in MODULES:
        if chosen.only in (None, module):
            command = [sys.executable, "-m", f"benchmarks.{module}", *options]
            status = subprocess.run(command, check=False).returncode
            if status:
                sys.exit(status)


if __name__ == "__main__":
    main()
