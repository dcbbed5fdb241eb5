"""The project's own gold of pairs, copies, origins and standing: how many origins has a claim, and who contradicts it?"""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from onrecord import link, pipeline
from onrecord.extract import READER
from onrecord.link.passages import passages
from onrecord.link.wording import words
from onrecord.model import Claim, Side

FOLDER = Path(__file__).with_name("gold") / "standing"
LABELS = ("same", "compatible", "contradicts", "updates", "unrelated")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The lines of a file of the gold, such as "pairs.dev"."""
    for line in (FOLDER / f"{name}.jsonl").read_text("utf8").splitlines():
        yield json.loads(line)


def pairs(part: str) -> dict[str, float]:
    """How pairs are judged: macro-F1 over the five relations, and precision and recall of contradictions."""
    told = [(row["label"], relation(row["a"], row["b"])) for row in rows(f"pairs.{part}")]
    scored = {label: _f1(told, label) for label in LABELS}
    precision, recall, _ = scored["contradicts"]
    figures = {f"pairs_{label}_f1": f1 for label, (_, _, f1) in scored.items()}
    macro = sum(f1 for _, _, f1 in scored.values()) / len(LABELS)
    return {"pairs_macro_f1": macro, "contradiction_precision": precision, "contradiction_recall": recall, **figures}


def relation(one: dict[str, Any], other: dict[str, Any]) -> str:
    """How the linker relates two statements with their dates."""
    found = link.relation(one["text"], other["text"], link.shipped())
    return "updates" if found.updates & 2 and _days(one["date"], other["date"]) > 0 else found.relation


def _days(one: str, other: str) -> float:
    return float((date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days)


def _f1(told: Sequence[tuple[str, str]], label: str) -> tuple[float, float, float]:
    counts = Counter((gold == label, made == label) for gold, made in told)
    hit, missed, wrong = counts[True, True], counts[True, False], counts[False, True]
    precision, recall = hit / (hit + wrong or 1), hit / (hit + missed or 1)
    return precision, recall, 2 * hit / (2 * hit + missed + wrong or 1)


# --- bundles: origins and standing, from the reports


class Marked(NamedTuple):
    """A claim of the gold: its statements, how many origins they have, and its standing."""

    id: str
    statements: tuple[dict[str, Any], ...]
    origins: int
    standing: str


class Outcome(NamedTuple):
    """What the linker made of a marked claim: None where none of its statements was found."""

    claim: Marked
    origins: int | None
    standing: str | None


def marked(bundle: dict[str, Any]) -> Iterator[Marked]:
    """The claims of a bundle."""
    for claim in bundle["claims"]:
        said = tuple(statement for origin in claim["origins"] for statement in origin["statements"])
        yield Marked(claim["id"], said, len(claim["origins"]), claim["standing"])


def read(bundle: dict[str, Any], folder: Path) -> list[Outcome]:
    """A bundle's reports, read by the rules into a ledger, and what became of each marked claim."""
    file = folder / f"{bundle['id']}.jsonl"
    file.write_text("".join(json.dumps(report) + "\n" for report in bundle["reports"]), "utf8")
    with pipeline.Record(folder / f"{bundle['id']}.ledger", create=True) as ledger:
        pipeline.add([file], ledger, machine=READER)
        sides = {source["name"]: source["side"] for source in bundle["sources"]}
        found = {claim.id: claim for claim in claims_of(ledger, sides)}
        claim_of = {statement: claim.id for claim in found.values() for statement in claim.statements}
        placed = _placed(ledger)
        return [_outcome(claim, placed, claim_of, found) for claim in marked(bundle)]


def claims_of(ledger: pipeline.Record, sides: Mapping[str, Side]) -> list[Claim]:
    """The claims of a ledger, when a user has said who is on which side."""
    voices = list(link.sided((link.heard(fields) for fields in ledger.voices()), sides))
    alike = [link.Alike(*fields) for fields in ledger.alike()]
    return list(link.claims(voices, alike, ledger.ties(), ledger.contents().__getitem__))


def _placed(ledger: pipeline.Record) -> dict[str, list[tuple[str, set[str]]]]:
    """By the name of the report: its statements with the words of their content."""
    found: dict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    for statement in ledger.statements():
        report = ledger.report(statement.report)
        text = " ".join(span.of(report.text) for span in statement.content)
        found[report.name.rsplit("#", 1)[-1]].append((statement.id, _content(text)))
    return found


def _outcome(
    claim: Marked,
    placed: Mapping[str, list[tuple[str, set[str]]]],
    claim_of: Mapping[str, str],
    found: Mapping[str, Claim],
) -> Outcome:
    """The claim that most of the marked statements are in; the earliest of them decides between equals."""
    hits = [claim_of[key] for said in claim.statements if (key := _match(said, placed[said["report"]]))]
    if not hits:
        return Outcome(claim, None, None)
    made = found[Counter(hits).most_common(1)[0][0]]
    return Outcome(claim, len(made.origins), made.standing)


def _match(said: dict[str, Any], statements: Sequence[tuple[str, set[str]]]) -> str | None:
    """The statement whose content has most of its words in common with those marked, more than half of both together."""
    mine = _content(said["words"])
    scored = [(len(mine & theirs) / len(mine | theirs), key) for key, theirs in statements if mine | theirs]
    score, key = max(scored, default=(0.0, ""))
    return key if score > 0.5 else None


def _content(text: str) -> set[str]:
    return {word for word in words(text) if word not in ("that", "the", "a", "an")}


def bundles(part: str) -> dict[str, float]:
    """Origins and standing from end to end: of all marked claims, and never more origins than there are of those found."""
    with TemporaryDirectory() as folder:
        outcomes = [outcome for bundle in rows(f"bundles.{part}") for outcome in read(bundle, Path(folder))]
    return _figures(outcomes, "")


def _figures(outcomes: Sequence[Outcome], name: str) -> dict[str, float]:
    all_, seen = len(outcomes), [o for o in outcomes if o.origins is not None]
    return {
        f"{name}claims_found": len(seen) / all_,
        f"{name}origins_exact": sum(o.origins == o.claim.origins for o in outcomes) / all_,
        f"{name}never_more_origins": sum((o.origins or 0) <= o.claim.origins for o in outcomes) / all_,
        f"{name}standing_exact": sum(o.standing == o.claim.standing for o in outcomes) / all_,
    }


# --- bundles: origins and standing, when the statements are given


def given(bundle: dict[str, Any]) -> list[Outcome]:
    """What becomes of each marked claim when the linker is given the marked statements, with speakers, instead of the reports."""
    numbers: dict[str, int] = {}
    texts, voices = _voices(bundle, numbers)
    pairs = [
        link.Alike(one, other, *verdict)
        for (left, one), (right, other) in combinations(numbers.items(), 2)
        if (verdict := link.relate(left, right, link.shipped()) or link.near(left, right))
    ]
    found = {claim.id: claim for claim in link.claims(voices, pairs, (), texts.__getitem__)}
    claim_of = {statement: claim.id for claim in found.values() for statement in claim.statements}
    outcomes = []
    for claim in marked(bundle):
        held = Counter(claim_of[_key(said)] for said in claim.statements)
        made = found[held.most_common(1)[0][0]]
        outcomes.append(Outcome(claim, len(made.origins), made.standing))
    return outcomes


def _key(said: dict[str, Any]) -> str:
    return f"s{said['report']}@{said['start']:05}"


def _voices(bundle: dict[str, Any], numbers: dict[str, int]) -> tuple[dict[str, str], list[link.Voice]]:
    """The marked statements as voices, and their words; `numbers` is filled with a number for each wording."""
    reports = {report["name"]: report for report in bundle["reports"]}
    said = {
        _key(statement): statement
        for claim in bundle["claims"]
        for statement in [*(s for o in claim["origins"] for s in o["statements"]), *claim["against"], *claim["mended"]]
    }
    voices = [_voice(key, statement, reports[statement["report"]], numbers) for key, statement in said.items()]
    return {key: statement["words"] for key, statement in said.items()}, voices


def _voice(key: str, said: dict[str, Any], report: dict[str, Any], numbers: dict[str, int]) -> link.Voice:
    sentence = _sentence(report["text"], said["start"], said["end"])
    around = sentence.replace(said["words"], " ")
    name = report["outlet"] if said["own_eyes"] else said["speaker"]
    return link.Voice(
        key, report["name"], report["outlet"], report["outlet"], report["published"], report["url"], said["act"], "positive",
        f"p{name}", name, said["kind"], said["side"], (said["relay"],) if said["relay"] else (),
        numbers.setdefault(said["words"], len(numbers)), numbers.setdefault(sentence, len(numbers)),
        link.Manner(
            body=said["organisation"],
            seen=said["own_eyes"],
            joint="joint" in around,
            mends=link.mending(said["words"], around),
            admits=link.admits(around),
        ),
    )  # fmt: skip


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(". ", 0, start), text.rfind(".” ", 0, start)) + 1
    last = text.find(". ", end)
    return text[first : last + 1 if last >= 0 else len(text)].strip()


# --- copies


def copies(part: str, kept: float = 0.5, changed: float = 0.15) -> dict[str, float]:
    """Passage F1 over words: each report of the gold, cut to a share, edited, set into other text, and looked for again."""
    texts = [report["text"] for bundle in rows(f"bundles.{part}") for report in bundle["reports"]]
    vocabulary = sorted({word for text in texts for word in text.split() if word.isalpha()})
    hit = made = real = 0
    for number, text in enumerate(texts):
        dice = random.Random(f"copies {number}")
        copy, gold = _copied(text, texts[(number + 17) % len(texts)], kept, changed, vocabulary, dice)
        found = {at for passage in passages(text, copy) for at in range(passage.start, passage.end)}
        starts = [word.start() for word in re.finditer(r"\S+", text)]
        told = {start for start in starts if start in found}
        hit, made, real = hit + len(told & gold), made + len(told), real + len(gold)
    return {"copies_passage_f1": 2 * hit / (made + real or 1)}


def _copied(
    text: str, around: str, kept: float, changed: float, vocabulary: Sequence[str], dice: random.Random
) -> tuple[str, set[int]]:
    """An edited copy of part of a text inside another text; and where the words that were taken begin in the first."""
    sentences = list(re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s)|$)", text, re.DOTALL))
    taken = sorted(dice.sample(range(len(sentences)), max(1, round(kept * len(sentences)))))
    words_ = [
        word
        for at in taken
        for word in re.finditer(r"\S+", text[: sentences[at].end()])
        if word.start() >= sentences[at].start()
    ]
    edited = [_edited(word[0], changed, vocabulary, dice) for word in words_]
    middle = len(around) // 2
    return f"{around[:middle]} {' '.join(filter(None, edited))} {around[middle:]}", {word.start() for word in words_}


def _edited(word: str, changed: float, vocabulary: Sequence[str], dice: random.Random) -> str:
    if dice.random() >= changed:
        return word
    other = dice.choice(vocabulary)
    return dice.choice((other, other, "", f"{word} {other}"))


def passages_marked(part: str) -> dict[str, float]:
    """Of the passages that reports of a bundle share as marked: characters found, and characters found that are marked."""
    hit = made = real = 0
    for bundle in rows(f"bundles.{part}"):
        for one, other in combinations(bundle["reports"], 2):
            gold = _shared(bundle, one["name"], other["name"])
            found = {at for passage in passages(one["text"], other["text"]) for at in range(passage.start, passage.end)}
            hit, made, real = hit + len(gold & found), made + len(found), real + len(gold)
    return {"marked_passages_recall": hit / (real or 1), "marked_passages_precision": hit / (made or 1)}


def _shared(bundle: dict[str, Any], one: str, other: str) -> set[int]:
    spans = [
        place
        for passage in bundle["passages"]
        if {one, other} <= {place["report"] for place in passage}
        for place in passage
        if place["report"] == one
    ]
    return {at for place in spans for at in range(place["start"], place["end"])}


def measure(part: str) -> dict[str, float]:
    """All figures of a part, "dev" or "test"."""
    outcomes = [outcome for bundle in rows(f"bundles.{part}") for outcome in given(bundle)]
    figures = {**pairs(part), **copies(part), **passages_marked(part), **bundles(part)}
    return figures | _figures(outcomes, "given_")
