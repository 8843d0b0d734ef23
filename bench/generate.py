#!/usr/bin/env python3
"""Writes an archive of any size in the shape of a real one: editions of country reports, each with
sections, notes, Ibid. and short forms; and the same pages as Markdown, for peers.

    generate.py FOLDER [--editions 25] [--reports 120] [--notes 60] [--seed 2004]

Words and people are invented; countries are those of the pack. The same arguments write the same
bytes."""
import argparse
import pathlib
import random
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECTIONS = ["Mine Ban Policy", "Production, Transfer, Stockpiling, and Use", "Landmine Problem",
            "Mine Action", "Casualties"]
FAMILIES = ["Almar", "Berrin", "Coste", "Dovan", "Ermel", "Fastin", "Gorran", "Hebrin", "Istal", "Jorre"]
GIVEN = ["Ana", "Bela", "Cano", "Dara", "Emil", "Fadi", "Gema", "Hana", "Ivor", "Juno"]
ROLES = ["Director, Department of Arms Control, Ministry of Foreign Affairs",
         "Deputy Head, Engineer Corps, Ministry of Defense", "Coordinator, National Mine Action Center"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]


def sentence(rng, country, year):
    month = rng.choice(MONTHS)
    n = rng.randrange(20, 9000)
    return rng.choice([
        f"{country} attended a regional meeting on the treaty in {month} {year - 1}.",
        f"In {month} {year - 1}, an official told the researcher that {n:,} antipersonnel mines were held in stock.",
        f"Deminers cleared {n:,} square meters of land in {year - 1} and destroyed {n // 9} mines.",
        f"The ministry stated that no mines had been produced or exported since {year - 6}.",
        f"There were {n % 90 + 2} casualties in {year - 1}, among them {n % 7 + 1} children.",
        f"{country} voted in favor of the annual resolution in the General Assembly in December {year - 1}.",
    ])


def full_note(rng, country, year):
    person = f"{rng.choice(GIVEN)} {rng.choice(FAMILIES)}"
    date = f"{rng.randrange(1, 28)} {rng.choice(MONTHS)} {year - 1}"
    return rng.choice([
        f"Interview with {person}, {rng.choice(ROLES)}, {country}, {date}.",
        f"“Clearance Goes On in the North,” Daily Messenger, {date}.",
        f"Article 7 Report, Form B, {date}.",
        f"Letter to Landmine Monitor from {person}, {rng.choice(ROLES)}, {date}.",
        f"Statement by Amb. {person}, Standing Committee on Mine Clearance, Geneva, {date}.",
        f"Email to Landmine Monitor from {person}, {rng.choice(ROLES)}, {date}.",
    ])


def notes_of(rng, country, year, count):
    notes = []
    for number in range(1, count + 1):
        roll = rng.random()
        if number > 1 and roll < 0.2:
            notes.append("Ibid.")
        elif number > 1 and roll < 0.3:
            notes.append(f"See Landmine Monitor Report {max(1999, year - 1)}, p. {rng.randrange(10, 900)}.")
        else:
            notes.append(full_note(rng, country, year))
    return notes


def report(rng, country, year, notes):
    """Paragraphs by section, each sentence with its note."""
    sections = [(title, []) for title in SECTIONS]
    number = 0
    while number < notes:
        paragraph = []
        for _ in range(min(rng.randrange(3, 6), notes - number)):
            number += 1
            paragraph.append((sentence(rng, country, year), number))
        sections[min(number * len(sections) // (notes + 1), len(sections) - 1)][1].append(paragraph)
    return sections


def as_text(country, year, sections, notes):
    lines = [f"{country}, Landmine Monitor Report {year}", ""]
    for title, paragraphs in sections:
        lines += [title, ""]
        for paragraph in paragraphs:
            lines += [" ".join(f"{words}[{n}]" for words, n in paragraph), ""]
    lines += [f"[{n}] {note}" for n, note in enumerate(notes, 1)]
    return "\n".join(lines) + "\n"


def as_markdown(country, year, sections, notes):
    lines = ["---", f'title: "{country} {year}"', "---", ""]
    for title, paragraphs in sections:
        lines += [f"## {title}", ""]
        for paragraph in paragraphs:
            lines += [" ".join(f"{words}[^{n}]" for words, n in paragraph), ""]
    lines += [f"[^{n}]: {note}" for n, note in enumerate(notes, 1)]
    return "\n".join(lines) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--editions", type=int, default=25)
    options.add_argument("--reports", type=int, default=120)
    options.add_argument("--notes", type=int, default=60)
    options.add_argument("--seed", type=int, default=2004)
    args = options.parse_args()
    with open(ROOT / "packs" / "landmine" / "countries.toml", "rb") as file:
        countries = [c for c in tomllib.load(file)["country"] if not c.get("area")][:args.reports]
    for year in range(1999, 1999 + args.editions):
        for kind in ("text", "markdown"):
            (args.folder / kind / str(year)).mkdir(parents=True, exist_ok=True)
        for country in countries:
            name = country["name"]
            rng = random.Random(f"{args.seed} {year} {country['code']}")
            notes = notes_of(rng, name, year, args.notes)
            sections = report(rng, name, year, args.notes)
            slug = country["code"].lower()
            (args.folder / "text" / str(year) / f"{slug}-{year}.txt").write_text(
                as_text(name, year, sections, notes), encoding="utf-8")
            (args.folder / "markdown" / str(year) / f"{slug}-{year}.md").write_text(
                as_markdown(name, year, sections, notes), encoding="utf-8")


main()
