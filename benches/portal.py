#!/usr/bin/env python3
"""Writes a portal of many wijken, for judging what a large region costs and hands on.

    python3 benches/portal.py FOLDER [--wijken 30] [--providers 60]
    target/release/wijkboek build --site FOLDER/site.yml --out FOLDER/public

Every wijk has providers with places, hours and services, contacts with and without a name, agreements,
evenings and meetings; some texts begin like a formula. The same arguments give the same files.
"""

import argparse
import random
from pathlib import Path

KINDS = ["huisarts", "wijkteam", "apotheek", "thuiszorg", "welzijn", "fysiotherapie", "ggz", "gemeente"]
TOPICS = ["eenzaamheid", "schulden", "dementie", "mantelzorg", "valpreventie", "opvoeden"]
ODD = ["=1+1", "+31 is niet alles", "-", "@huis", "'t Hoekje", "a; b, \"c\"", "Ça va — naïef", "<b>vet</b> & meer"]


def provider(rng, wijk, number):
    kind = KINDS[number % len(KINDS)]
    name = rng.choice(ODD) if number % 17 == 0 else f"{kind.capitalize()} {wijk} {number}"
    quoted = name.replace("'", "''")
    return f"""naam: '{quoted} {number}'
soort: {kind}
themas: [{", ".join(rng.sample(TOPICS, 2))}]
samenvatting: '{rng.choice(ODD).replace("'", "''")} en wat er verder is'
omschrijving: |
  Iedereen kan binnenlopen. Zie ook [het wijkteam](aanbieder:aanbieder-1).

  - koffie
  - thee
telefoon:
  - {{nummer: "058 000 {number % 100:02d} 10"}}
  - {{nummer: "058 000 {number % 100:02d} 11", gebruik: overleg, label: overleglijn}}
email: [{{adres: "info{number}@{wijk}.example.org"}}]
website: https://a{number}.{wijk}.example.org/
locaties:
  - {{straat: Kade, huisnummer: "{number}", postcode: 8961 AB, plaats: Veldermeer, lat: {52.5 + rng.random() / 2:.4f}, lon: {5.2 + rng.random() / 2:.4f}}}
openingstijden: {{ma-vr: "8:30-12:00, 13:00-17:00"}}
ids: {{kvk: "{10000000 + number}", agb: ["{1000000 + number:08d}"]}}
diensten:
  - naam: Spreekuur
    doelgroep: [volwassenen, ouderen]
    verwijzing: {{nodig: verwijsbrief, route: [{{kanaal: zorgdomein, waarde: Spreekuur}}]}}
    wachttijd: {{aanmelding: 2, peildatum: 2026-10-20, bron: website}}
    kosten: {{soort: gratis}}
  - naam: Groep
    vorm: [groep]
nagekeken: {{op: 2026-10-{number % 28 + 1:02d}, door: redactie, hoe: gebeld}}
notitie_intern: "Dit komt nergens"
"""


def contact(rng, number):
    named = number % 2 == 0
    name = f"naam: Proef Persoon {number}\ngrondslag: toestemming\ntoestemming: {{publiek: {'ja' if number % 4 == 0 else 'nee'}, op: 2026-01-10, hoe: mail}}\n"
    return f"""rol: liaison {rng.choice(TOPICS)}
{name if named else ""}werkt_bij: [aanbieder-{number + 1}]
zichtbaar_voor: {"publiek" if number % 4 in (0, 1) else "professionals"}
aanspreekpunt_voor: {{themas: [{rng.choice(TOPICS)}]}}
bereikbaar: {{dagen: [ma, do], tijden: "8:30-12:00", telefoon: "058 000 11 {number:02d}"}}
nagekeken: {{op: 2026-10-05}}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def wijk(content, name, providers):
    rng = random.Random(name)
    folder = content / "wijken" / name
    write(folder / "wijk.md", f"---\nnaam: {name.capitalize()}\ngemeente: Veldermeer\nprovincie: Friesland\n---\nWelkom.\n")
    for number in range(providers):
        write(folder / f"aanbieders/aanbieder-{number}.yml", provider(rng, name, number))
    for number in range(8):
        write(folder / f"contactpersonen/liaison-{number}.yml", contact(rng, number))
        write(
            folder / f"werkafspraken/afspraak-{number}.md",
            f"---\ntitel: Afspraak {number}\nsoort: werkafspraak\npartijen: [aanbieder-{number}, aanbieder-{number + 8}, aanbieder-{number + 16}]\n"
            f"vastgesteld: 2026-0{number + 1}-01\nevaluatie_op: 2028-01-01\nthemas: [{rng.choice(TOPICS)}]\n"
            f"wijzigingen: [{{versie: '1.1', op: 2026-09-0{number + 1}, wat: Termijn korter}}]\n---\nTekst.\n",
        )
    for number in range(3):
        write(
            folder / f"thema-avonden/avond-{number}.md",
            f"---\ntitel: Avond {number}, over van alles en nog wat waar een lange regel van komt\nbegin: 2026-11-{number + 10}T19:30\neinde: 2026-11-{number + 10}T21:30\nlocatie: Dorpshuis\nthemas: [{rng.choice(TOPICS)}]\n---\nKom ook.\n",
        )
    write(
        folder / "overleggen/mdo.yml",
        "naam: MDO\nsoort: mdo\nfrequentie: elke eerste dinsdag\nvanaf: 2026-01-06T12:30\nduur: 1 uur\ndeelnemers: [{wie: aanbieder:aanbieder-1}]\nthemas: [dementie]\n",
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wijken", type=int, default=30)
    parser.add_argument("--providers", type=int, default=60)
    arguments = parser.parse_args()
    content = arguments.folder / "content"
    write(arguments.folder / "site.yml", "titel: Proefregio\nvandaag: 2026-11-02\nbasis_url: https://proef.example.org/\n")
    write(content / "regio.md", "---\nnaam: Proefregio\n---\nWelkom.\n")
    for topic in TOPICS:
        write(content / f"themas/{topic}.md", f"---\nnaam: {topic.capitalize()}\n---\nTekst.\n")
    for number in range(arguments.wijken):
        wijk(content, f"wijk{chr(97 + number // 26)}{chr(97 + number % 26)}", arguments.providers)


if __name__ == "__main__":
    main()
