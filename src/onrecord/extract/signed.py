"""Paragraphs that are signed: somebody's words, and behind them nothing but who that is: `"No way." — Jo Marsh, mayor of Velna`.

Pages print such words in large type beside the story, with the name under them; in the clean text they stand in the midst
of what the outlet narrates, the name run on behind the words or in a paragraph of its own. No word of saying makes them, so
that both the reader and the rules of single cues pass them by. But prose, headlines, bylines and captions of pictures end in
names too: what is taken here is in quotation marks, here or elsewhere in the report, or in the first person, or has its name
set off by a dash.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extract import closed
from onrecord.extract.antecedents import is_known_person
from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.pull_quotes import is_repeated
from onrecord.extract.source_words import is_title
from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import ROLES
from onrecord.model import Mention, Paragraph, Reading, Token

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_IN_OFFICE = frozenset("former shadow deputy vice acting joint senior of for the and & 's ’s".split())
_JOINING = frozenset("of for the and & 's ’s".split())
# Words of a clause, which a caption has none of; "'s" is an owner's there: "the guild's head".
_NO_CAPTION = (closed.AUXILIARIES | closed.SUBJECTS | closed.IRREGULAR_PAST | closed.STOPS) - {"'s"}
# Words right before a name that belong to its phrase or its clause.
_LEADING_ON = (
    closed.PREPOSITIONS
    | closed.DETERMINERS
    | closed.PRONOUNS
    | closed.COORDINATORS
    | closed.SUBORDINATORS
    | closed.AUXILIARIES
    | closed.DASHES
    | {",", ":", ";"}
)
_STOPS = (".", "!", "?", "…")
_MARKS = "\"'“”‘’«»„‚` "
_LONGEST = 16  # tokens behind a name that say who it is
_LONGEST_OFFICE = 9  # tokens before it
_FEW = 4  # words in marks: fewer are the title of something
_FEWEST = 12  # words outside marks behind which a name may follow without a stop: fewer are a headline


class _Caption(NamedTuple):
    """Words at the end of a paragraph that name somebody, say in what role, and nothing else.

    `before` is the last token in front of them. `set_off` is that this is a dash, `opens` that they begin a sentence, `stopped`
    that a full stop ends them, `in_role` that a role is known, from them or from elsewhere in the report.
    """

    place: Place
    before: Token | None
    set_off: bool
    opens: bool
    stopped: bool
    in_role: bool

    @property
    def start(self) -> int:
        """Where it begins, its dash counted."""
        return self.before.start if self.before is not None and self.set_off else self.place[0]


def signed(reading: Reading) -> dict[int, Attribution]:
    """By paragraph: what is signed there. A name in a paragraph of its own has what the words above it have."""
    look, found = _Look(reading), dict[int, Attribution]()
    for at in range(len(reading.paragraphs)):
        caption = look.caption(at)
        if caption is None:
            continue
        above = at - look.stands_alone(at, caption)
        words = look.words(above, caption) if above == at else look.words_above(above, caption)
        if words is not None and above not in found:
            found[above] = found[at] = Attribution("signed_paragraph", "", (caption.place,), (), (words,))
    return found


class _Look:
    """A reading, to look for names at the ends of its paragraphs."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._starts = [token.start for token in reading.tokens]
        self._mentions = [mention.start for mention in reading.mentions]
        self._sentences = frozenset(sentence.start for sentence in reading.sentences)
        self._quotes = [quote for quote in reading.quotes if quote.depth == 0]
        self._quoted = [quote.start for quote in self._quotes]

    def caption(self, at: int) -> _Caption | None:
        """Who is named at the end of a paragraph: the last name there behind which nothing but a role stands."""
        paragraph = self._paragraph(at)
        if paragraph is None or paragraph.kind in ("turn", "table", "byline"):
            return None
        tokens = self._tokens(paragraph.start, paragraph.end)
        stopped = len(tokens) > 1 and tokens[-1].text == "."
        tokens = tokens[:-1] if stopped else tokens
        for mention in self._named_last(paragraph):
            name = bisect_left(tokens, mention.start, key=lambda token: token.start)
            behind = tokens[bisect_left(tokens, mention.end, key=lambda token: token.start) :]
            if len(behind) > _LONGEST:
                return None
            if name < len(tokens) and self._is_somebody(mention) and _is_role(behind):
                first = self._office(tokens, name)
                role = bool(behind) or first < name or self._reading.entities[mention.entity].role is not None
                before = tokens[first - 1] if first else None
                return _Caption(
                    (tokens[first].start, tokens[-1].end),
                    before,
                    before is not None and before.text in closed.DASHES,
                    tokens[first].start in self._sentences,
                    stopped,
                    role,
                )
        return None

    def stands_alone(self, at: int, caption: _Caption) -> bool:
        """Whether nothing but a dash stands before a caption in its paragraph."""
        return self._reading.paragraphs[at].start == caption.start

    def words(self, at: int, caption: _Caption) -> Place | None:
        """The words before a caption in its paragraph, where they are safely those of who is named."""
        paragraph = self._reading.paragraphs[at]
        words = self._trimmed(paragraph.start, caption.start)
        if paragraph.kind == "item" or words is None:
            return None
        if self._is_quoted(words):
            return words if caption.set_off or self._is_sentence(words) else None
        if is_repeated(self._reading, words):
            return words
        return words if at and self._is_safe(words, caption, paragraph) else None

    def _is_safe(self, words: Place, caption: _Caption, paragraph: Paragraph) -> bool:
        """Whether words outside quotation marks are signed: set off by a dash, or in the first person and behind them a role."""
        own = self._in_first_person(words)
        if caption.set_off:
            return (caption.in_role and self._ends(words)) or (own and not caption.stopped)
        if not own or not caption.in_role or caption.stopped:
            return False
        return self._ends(words) if caption.opens else paragraph.kind == "prose" and self._runs_on(words, caption)

    def words_above(self, at: int, caption: _Caption) -> Place | None:
        """The paragraph above a caption that stands alone, where it is safely the words of who is named."""
        above, below = self._paragraph(at), self._paragraph(at + 2)
        words = self._trimmed(above.start, above.end) if above is not None and above.kind == "prose" else None
        if words is None or (below is not None and caption.set_off and self._opens_alike(below, caption)):
            return None
        if not self._is_quoted(words):
            own = caption.set_off and self._in_first_person(words)
            return words if at and own and self._ends(words) else None
        return words if caption.set_off or (self._is_sentence(words) and self._is_under(at, caption)) else None

    # --- the words ---------------------------------------------------------------------------------------------------

    def _trimmed(self, start: int, end: int) -> Place | None:
        words = self._text[start:end].rstrip()
        return (start, start + len(words)) if words else None

    def _is_quoted(self, words: Place) -> bool:
        """Whether all of these words are in quotation marks, and they are more than a few."""
        return not any(token.text[0].isalnum() for token in self._unquoted(words)) and self._count(words) >= _FEW

    def _unquoted(self, words: Place) -> Iterator[Token]:
        for token in self._tokens(*words):
            at = bisect_left(self._quoted, token.start + 1) - 1
            if at < 0 or token.start >= self._quotes[at].end:
                yield token

    def _is_sentence(self, words: Place) -> bool:
        return self._text[slice(*words)].rstrip(_MARKS).endswith((*_STOPS, ","))

    def _ends(self, words: Place) -> bool:
        return self._text[slice(*words)].rstrip(_MARKS).endswith(_STOPS)

    def _count(self, words: Place) -> int:
        return len(self._text[slice(*words)].split())

    def _in_first_person(self, words: Place) -> bool:
        return any(token.lower in _FIRST_PERSON for token in self._unquoted(words))

    def _runs_on(self, words: Place, caption: _Caption) -> bool:
        """Whether a caption follows without a stop on words that do not lead on to a name."""
        last = caption.before
        if last is None or last.lower in _LEADING_ON or last.lower in CUES or not last.text[0].isalnum():
            return False
        return self._count(words) >= _FEWEST

    # --- the name ----------------------------------------------------------------------------------------------------

    def _named_last(self, paragraph: Paragraph) -> Iterator[Mention]:
        """The mentions of a paragraph, the last first."""
        last = bisect_left(self._mentions, paragraph.end)
        first = bisect_left(self._mentions, paragraph.start)
        return (self._reading.mentions[at] for at in range(last - 1, first - 1, -1))

    def _is_somebody(self, mention: Mention) -> bool:
        """Whether somebody is named there, and not who wrote the report."""
        one = self._reading.entities[mention.entity]
        known = is_known_person(one) or " " in one.name
        return one.kind == "person" and known and one.name not in (self._reading.report.byline or "")

    def _office(self, tokens: Sequence[Token], name: int) -> int:
        """Where the words of an office before a name begin."""
        first = name
        while first and name - first < _LONGEST_OFFICE and tokens[first].start not in self._sentences:
            if not _is_in_office(tokens[first - 1]):
                break
            first -= 1
        while first < name and tokens[first].lower in _JOINING:
            first += 1
        return first

    # --- a name below ------------------------------------------------------------------------------------------------

    def _opens_alike(self, below: Paragraph, caption: _Caption) -> bool:
        """Whether another paragraph follows with the same dash, so that both are items of a list."""
        return caption.before is not None and self._text.startswith(caption.before.text, below.start)

    def _is_under(self, at: int, caption: _Caption) -> bool:
        """Whether a name without a dash stands under a quotation, and not above the next, or under what leads to it."""
        lead, below = self._paragraph(at - 1), self._paragraph(at + 2)
        led = lead is not None and (self._text[lead.start : lead.end].endswith(":") or self.caption(at - 1) is not None)
        heads = below is not None and below.start in self._quoted
        goes_on = self._quotes[bisect_left(self._quoted, self._reading.paragraphs[at].start)].continues
        return caption.in_role and not led and not heads and not goes_on

    def _paragraph(self, at: int) -> Paragraph | None:
        return self._reading.paragraphs[at] if 0 <= at < len(self._reading.paragraphs) else None

    def _tokens(self, start: int, end: int) -> Sequence[Token]:
        return self._reading.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _is_in_office(token: Token) -> bool:
    """Whether a word before a name may belong to the office: "Treasury minister", "shadow home secretary"."""
    if not token.text[0].isalpha():
        return token.text in _IN_OFFICE
    return token.text[0].isupper() or token.lower in ROLES or token.lower in _IN_OFFICE or is_title(token)


def _is_role(behind: Sequence[Token]) -> bool:
    """Whether nothing stands behind a name, or a pause and no verb: ", general secretary of the Harbour Union"."""
    if not behind:
        return True
    return behind[0].text in (",", "(") and not any(token.lower in _NO_CAPTION or _says(token) for token in behind)


def _says(token: Token) -> bool:
    cue = CUES.get(token.lower)
    finite = cue is not None and cue.pos == "verb" and cue.form in ("past", "present")
    return finite and token.text.islower() and token.lower not in NOUN_CUES and token.lower not in ROLES
