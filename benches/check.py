#!/usr/bin/env python3
"""Measures `wijkboek check` with warm files: a site of generated records, and one with a mistake in each.

    cargo build --release
    python3 benches/check.py [--n 2000] [--runs 9] [--binary target/release/wijkboek]

Prints for each: messages, wall time, CPU time and peak memory, as medians of several runs after one
that warms the files, and how many lines a reader gets. Needs Python 3 and Linux or macOS, nothing else.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from build import ROOT, generate


def run(arguments):
    """One check: wall seconds, CPU seconds, peak memory in MB."""
    start = time.perf_counter()
    quiet = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)]
    child = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.close(quiet)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def measure(name, binary, site, runs, *options):
    command = [str(binary), "check", "--site", str(site), *options]
    told = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    messages = len(json.loads(told.stdout))
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stderr.count("\n")
    results = [run(command) for _ in range(runs)]
    wall, cpu, memory = (statistics.median(column) for column in zip(*results))
    print(f"{name:<34}{messages:>9}{lines:>8}{wall * 1000:>9.0f}{cpu * 1000:>9.0f}{memory:>9.0f}")


def spoil(folder):
    """Takes the 0 from every phone number, as a spreadsheet does."""
    for path in (folder / "content").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('nummer: "058 ', 'nummer: "58 '), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--binary", type=Path, default=ROOT / "target/release/wijkboek")
    arguments = parser.parse_args()
    print(f"{'site':<34}{'messages':>9}{'lines':>8}{'wall ms':>9}{'cpu ms':>9}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        site = folder / "site.yml"
        generate(folder, arguments.n)
        measure(f"{arguments.n} records", arguments.binary, site, arguments.runs)
        spoil(folder)
        measure("a mistake in each", arguments.binary, site, arguments.runs)
        measure("a mistake in each, --all", arguments.binary, site, arguments.runs, "--all")


if __name__ == "__main__":
    main()
