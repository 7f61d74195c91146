#!/usr/bin/env python3
"""Measures cold builds: the example site, and one of generated records.

    cargo build --release
    python3 benches/build.py [--n 2000] [--runs 5] [--binary target/release/wijkboek] [--site FILE ...]

Prints for each site: records, pages, files, wall time, CPU time, peak memory, pages a second, as
medians of several runs, each into a new folder. Needs Python 3 and Linux or macOS, nothing else.
Figures of different machines do not compare; ratios on one machine do.
"""

import argparse
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ["huisarts", "wijkteam", "apotheek", "thuiszorg", "welzijn", "fysiotherapie", "ggz", "jeugdhulp"]


def words():
    """The words of the example, as often as it uses them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.md"))]
    return re.findall(r"[a-zà-ÿ]{3,}", " ".join(texts).lower())


def paragraph(rng, vocabulary, count):
    return " ".join(rng.choice(vocabulary) for _ in range(count)).capitalize() + "."


def generate(folder, count):
    """A site with `count` providers of 150 words and a fifth as many agreements of 600 words."""
    rng = random.Random(7)
    vocabulary = words()
    wijk = folder / "content/wijken/noord"
    themes = sorted(path.stem for path in (ROOT / "content/themas").glob("*.md"))
    for sub in ["aanbieders", "werkafspraken"]:
        (wijk / sub).mkdir(parents=True)
    (folder / "content/themas").mkdir()
    (folder / "site.yml").write_text("titel: Meting\nvandaag: 2026-11-02\n")
    (wijk / "wijk.md").write_text("---\nnaam: Noord\ngemeente: Voorbeeldstad\n---\nWelkom.\n")
    for theme in themes:
        (folder / f"content/themas/{theme}.md").write_text(f"---\nnaam: {theme.replace('-', ' ').capitalize()}\n---\n")
    for number in range(count):
        text = "\n\n".join("  " + paragraph(rng, vocabulary, 50) for _ in range(3))
        topics = ", ".join(rng.sample(themes, rng.randint(1, 3)))
        (wijk / f"aanbieders/aanbieder-{number}.yml").write_text(
            f"naam: Aanbieder {rng.choice(vocabulary)} {number}\nsoort: {rng.choice(KINDS)}\n"
            f"themas: [{topics}]\nsamenvatting: {paragraph(rng, vocabulary, 8)}\nomschrijving: |\n{text}\n"
            f"telefoon:\n  - {{nummer: \"058 {number % 10000:07d}\"}}\n"
            f"locaties:\n  - {{straat: Kade, huisnummer: \"{number}\", postcode: 8961 AB, plaats: Voorbeeldstad}}\n"
            "openingstijden: {ma-vr: \"8:30-17:00\"}\n"
        )
    for number in range(count // 5):
        parties = ", ".join(f"aanbieder-{rng.randrange(count)}" for _ in range(3))
        body = "\n\n".join(f"## {heading}\n\n{paragraph(rng, vocabulary, 100)}" for heading in
                           ["Doel", "Voor wie", "Werkwijze", "Taken", "Terugkoppeling", "Evaluatie"])
        (wijk / f"werkafspraken/afspraak-{number}.md").write_text(
            f"---\ntitel: Afspraak {rng.choice(vocabulary)} {number}\nsoort: werkafspraak\npartijen: [{parties}]\n"
            f"vastgesteld: 2026-01-01\nevaluatie_op: 2029-01-01\nthemas: [{rng.choice(themes)}]\n---\n{body}\n"
        )


def run(binary, site, out):
    """One cold build: wall seconds, CPU seconds, peak memory in MB."""
    arguments = [str(binary), "build", "--site", str(site), "--out", str(out)]
    start = time.perf_counter()
    quiet = os.open(os.devnull, os.O_WRONLY)
    child = os.posix_spawn(binary, arguments, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 2)])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.close(quiet)
    if status != 0:
        sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def measure(name, binary, site, runs, folder):
    results = []
    for number in range(runs):
        out = folder / f"uit-{number}"
        results.append(run(binary, site, out))
    wall, cpu, memory = (statistics.median(column) for column in zip(*results))
    files = sum(1 for path in out.rglob("*") if path.is_file())
    pages = sum(1 for _ in out.rglob("*.html"))
    content = site.parent / "content"
    records = sum(1 for path in content.rglob("*") if path.suffix in {".yml", ".md"})
    print(f"{name:<24}{records:>8}{pages:>8}{files:>8}{wall:>9.3f}{cpu:>9.3f}{memory:>9.0f}{pages / wall:>10.0f}")
    for number in range(runs):
        shutil.rmtree(folder / f"uit-{number}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--binary", type=Path, default=ROOT / "target/release/wijkboek")
    parser.add_argument("--site", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    print(f"{'site':<24}{'records':>8}{'pages':>8}{'files':>8}{'wall s':>9}{'cpu s':>9}{'peak MB':>9}{'pages/s':>10}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        measure("example", arguments.binary, ROOT / "site.example.yml", arguments.runs, folder)
        generate(folder / "site", arguments.n)
        measure(f"generated, n = {arguments.n}", arguments.binary, folder / "site/site.yml", arguments.runs, folder)
        for site in arguments.site:
            measure(str(site)[-22:], arguments.binary, site, arguments.runs, folder)


if __name__ == "__main__":
    main()
