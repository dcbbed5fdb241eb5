"""Chains of two links and three: who is quoted, cited, told, shown speaking, and what is no chain."""

from extract.marked import attribution, reading_of
from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.carriers import with_carrier
from onrecord.extract.citing import citing
from onrecord.extract.coordinated import coordinated, cut_behind
from onrecord.extract.depicted import depicted
from onrecord.extract.frames import frames
from onrecord.extract.framing import framing
from onrecord.extract.inner_speech import is_inner_speech
from onrecord.extract.inside import by_sentence, cut_to, inside, without_marks
from onrecord.extract.interrupting import interrupting
from onrecord.extract.joined import joined
from onrecord.extract.nesting import nested
from onrecord.extract.scan import attributions
from onrecord.extract.unseen import bounded, unseen
from onrecord.extract.voiced import voiced
from onrecord.extract.whole_source import whole_source, with_subject
from onrecord.model import Reading


def seen(marked: str, verb: str) -> tuple[Reading, Attribution]:
    """What the reader would see: the attribution marked in a text."""
    reading, one = attribution(marked, verb)
    return reading, one._replace(sure=0.9)


def words(reading: Reading, places: tuple[Place, ...]) -> str:
    return " + ".join(reading.report.text[start:end] for start, end in places)


def chain(reading: Reading, one: Attribution) -> list[str]:
    """The words of each link, outermost first."""
    return [words(reading, source) for source, _ in one.relays] + [words(reading, one.source)]


def place(reading: Reading, part: str) -> Place:
    start = reading.report.text.index(part)
    return start, start + len(part)


def shown(text: str) -> tuple[Reading, list[Attribution]]:
    reading = reading_of(text)
    return reading, [one for frame in frames(reading) for one in depicted(frame)]


# --- who is shown speaking


def test_who_is_quoted_as_warning_speaks_and_who_quotes_relays() -> None:
    reading, [one] = shown("The Orrin Gazette quoted the harbour master as warning that the quay was sinking.")
    assert chain(reading, one) == ["The Orrin Gazette", "the harbour master"]
    assert words(reading, one.content) == "that the quay was sinking"


def test_who_was_quoted_by_an_outlet_speaks_and_the_outlet_relays() -> None:
    reading, [one] = shown("The bursar was quoted by the Orrin Gazette as saying that the roof was paid for.")
    assert chain(reading, one) == ["the Orrin Gazette", "The bursar"]


def test_who_only_heard_somebody_is_no_relay() -> None:
    reading, [one] = shown("She had heard the captain order his crew to cut the ropes.")
    assert chain(reading, one) == ["the captain"]
    assert words(reading, one.content) == "his crew to cut the ropes"


def test_by_whom_somebody_was_told_is_the_source() -> None:
    reading, [one] = shown("He had been told by the surveyor that the wall was sound.")
    assert chain(reading, one) == ["the surveyor"]
    assert words(reading, one.content) == "that the wall was sound"


def test_who_was_seen_working_is_not_shown_speaking() -> None:
    assert shown("Dunn recalled the porter carrying the boxes.")[1] == []


def test_what_stands_before_quoted_as_saying_is_said_by_who_is_quoted() -> None:
    marked = "<t:The ferry would not sail>, <s:the Orrin Gazette> <c:quoted> <t:the purser as telling passengers>."
    reading, one = seen(marked, "quote")
    [made] = voiced(list(frames(reading)), [one])
    assert chain(reading, made) == ["the Orrin Gazette", "the purser"]
    assert words(reading, made.content).startswith("The ferry would not sail")


# --- who is cited


def test_who_is_cited_speaks_and_who_cites_relays() -> None:
    reading, one = seen("<s:The Orrin Gazette>, citing a customs officer, <c:said> <t:the crates were empty>.", "say")
    [made] = citing(list(frames(reading)), [one])
    assert chain(reading, made) == ["The Orrin Gazette", "a customs officer"]
    assert words(reading, made.cue) == "citing"


def test_citing_a_reason_names_no_source() -> None:
    reading, one = seen("<s:The Orrin Gazette>, citing bad weather, <c:said> <t:the race was off>.", "say")
    assert citing(list(frames(reading)), [one]) == [one]


# --- who is told


def test_a_paper_known_by_its_name_alone_relays_what_it_was_told() -> None:
    reading, one = seen("<t:The well is dry>, <s:two millers> <c:have told> the Wexley Chronicle.", "tell")
    assert chain(reading, with_carrier(reading, one)) == ["Wexley Chronicle", "two millers"]


def test_a_paper_whose_reporter_is_told_relays() -> None:
    reading, one = seen("<s:Two millers> <c:told> a reporter for Radio Wexley <t:that the well was dry>.", "tell")
    assert chain(reading, with_carrier(reading, one)) == ["Radio Wexley", "Two millers"]


def test_a_council_that_is_told_does_not_relay() -> None:
    reading, one = seen("<s:Two millers> <c:told> the Wexley Council <t:that the well was dry>.", "tell")
    assert with_carrier(reading, one) == one


def test_who_has_been_told_relays_once() -> None:
    reading, one = seen("<s:Two millers> <c:told> the Wexley Chronicle <t:that the well was dry>.", "tell")
    once = with_carrier(reading, one)
    assert with_carrier(reading, once) == once


# --- whose telling it is


def test_as_somebody_tells_it_makes_that_one_a_relay() -> None:
    reading, one = seen("As the old pilot tells it, <s:the owner> <c:said> <t:the boat was insured>.", "say")
    [made] = framing(list(frames(reading)), [one])
    assert chain(reading, made) == ["the old pilot", "the owner"]


def test_a_telling_in_another_sentence_relays_nothing() -> None:
    text = "As the old pilot tells it, the boat sank. <s:The owner> <c:said> <t:it was insured>."
    reading, one = seen(text, "say")
    assert framing(list(frames(reading)), [one]) == [one]


def test_words_before_a_cue_between_commas_are_of_the_same_content() -> None:
    marked = "The clerk warned them in May, <s:the inquiry> <c:found>, <t:that the bridge was weak>."
    reading, one = seen(marked, "find")
    [made] = interrupting(list(frames(reading)), [one])
    assert words(reading, made.content) == "The clerk warned them in May + that the bridge was weak"


def test_words_that_no_clause_goes_on_from_stay_outside() -> None:
    reading, one = seen("On Monday, <s:the inquiry> <c:found> <t:that the bridge was weak>.", "find")
    assert interrupting(list(frames(reading)), [one]) == [one]


# --- what is inside


def test_a_quotation_in_a_quotation_is_read_as_one() -> None:
    text = "The cook said: \"The owner told me, 'Throw nothing away,' and I did.\""
    reading = reading_of(text)
    outer = next(quote for quote in reading.quotes if quote.depth == 0)
    places = without_marks(reading, ((outer.start, outer.end),))
    assert words(reading, places) == text[outer.inner_start : outer.inner_end]
    assert [quote.depth for quote in inside(reading, places).quotes] == [0]


def test_what_an_interruption_parts_is_read_as_one_and_cut_again() -> None:
    reading = reading_of("The clerk warned them in May, the inquiry found, that the bridge was weak.")
    places = (place(reading, "The clerk warned them in May"), place(reading, "that the bridge was weak"))
    assert list(by_sentence(reading, places)) == [places]
    whole = Attribution("test", "warn", (), (place(reading, "warned"),), ((places[0][0], places[1][1]),))
    cut = cut_to(whole, places)
    assert cut is not None
    assert cut.content == places


def test_the_rules_fill_in_where_nothing_was_found_and_only_there() -> None:
    reading = reading_of("The mayor said the bishop told pilgrims that the road was open.")
    places = (place(reading, "the bishop told pilgrims that the road was open"),)
    [one] = unseen(reading, places, [])
    assert words(reading, one.source) == "the bishop"
    assert list(unseen(reading, places, [one])) == []


def test_a_promise_ends_before_the_verb_whose_subject_it_is() -> None:
    marked = "<s:the guild's> <c:promise> <t:that the mill would run again was worthless>"
    reading, one = seen(marked, "promise")
    [made] = bounded(reading, ((0, len(reading.report.text)),), [one])
    assert words(reading, made.content) == "that the mill would run again"


def test_a_second_clause_with_and_that_is_not_of_the_first_content() -> None:
    marked = "that <s:the baker> <c:had complained of> <t:the rain and that the guild had demanded flour>"
    reading, one = seen(marked, "complain")
    [part] = coordinated(reading, ((0, len(reading.report.text)),))
    assert words(reading, part) == "that the guild had demanded flour"
    assert words(reading, cut_behind(one, part, reading.report.text).content) == "the rain"


def test_a_clause_with_that_keeps_what_is_joined_to_it() -> None:
    reading, one = seen("that <s:the baker> <c:said> <t:that it rained and that the guild slept>", "say")
    [part] = coordinated(reading, ((0, len(reading.report.text)),))
    assert cut_behind(one, part, reading.report.text) == one


def test_what_one_would_say_or_is_asked_whether_one_said_is_not_relayed() -> None:
    said = seen("The mayor said <s:the bishop> <c:told> pilgrims <t:that the road was open>.", "tell")
    would = seen("The mayor said <s:the bishop> <c:would tell> pilgrims <t:that the road was open>.", "tell")
    whether = seen("The mayor asked whether <s:the bishop> <c:told> pilgrims <t:that the road was open>.", "tell")
    own = seen('"<s:I> <c:told> pilgrims <t:that the road was open>," the mayor said.', "tell")
    assert [is_inner_speech(*one) for one in (said, would, whether, own)] == [True, False, False, False]


def test_who_was_promised_something_did_not_promise_it() -> None:
    one = seen("The mayor said <s:pilgrims> <c:were promised> <t:a dry road>.", "promise")
    assert not is_inner_speech(*one)


def test_who_is_ordered_belongs_to_the_content() -> None:
    reading, one = seen("<s:The abbot> <c:ordered> the carters <t:to close the road>", "order")
    [made] = bounded(reading, ((0, len(reading.report.text)),), [one])
    assert words(reading, made.content) == "the carters to close the road"


def test_the_whole_subject_is_the_source() -> None:
    reading, one = seen("Our <s:colleagues> on the river <c:say> <t:that the lock is open>.", "say")
    assert words(reading, whole_source(list(frames(reading)), one).source) == "Our colleagues on the river"


def test_the_subject_is_the_source_where_none_was_seen() -> None:
    reading, one = seen("The complaint <c:alleges> <t:that the ballots were burnt>.", "allege")
    assert words(reading, with_subject(list(frames(reading)), one).source) == "The complaint"


def test_the_middle_of_a_chain_is_not_said_again() -> None:
    text = "The mayor said the bishop had told pilgrims that the abbot ordered the road closed."
    reading = reading_of(text)

    def one(verb: str, source: str, cue: str, content: str) -> Attribution:
        by, how, what = (place(reading, part) for part in (source, cue, content))
        return Attribution("content_read_again", verb, (by,), (how,), (what,), sure=0.9)

    outer = one("say", "The mayor", "said", text[len("The mayor said ") : -1])
    middle = one("tell", "the bishop", "had told", "that the abbot ordered the road closed")
    inner = one("order", "the abbot", "ordered", "the road closed")
    made = nested([outer, middle, inner], text)
    assert [chain(reading, each) for each in made] == [["The mayor"], ["The mayor", "the bishop", "the abbot"]]


def test_nobody_has_said_what_somebody_is_urged_to_say() -> None:
    text = "The mayor urged the bishop to declare that the road was open."
    reading = reading_of(text)
    content = place(reading, "the bishop to declare that the road was open")
    outer = Attribution("r", "urge", (place(reading, "The mayor"),), (place(reading, "urged"),), (content,), sure=0.9)
    that = place(reading, "that the road was open")
    inner = Attribution("r", "say", (place(reading, "the bishop"),), (place(reading, "declare"),), (that,), sure=0.9)
    assert nested([outer, inner], text) == [outer]


def test_a_chain_that_only_the_rules_see_is_kept_and_one_that_the_reader_saw_is_not_doubled() -> None:
    text = "The mayor said the bishop told pilgrims that the road was open."
    reading = reading_of(text)
    ruled = attributions(reading)
    assert [chain(reading, one) for one in joined([], ruled, text)] == [["The mayor", "the bishop"]]
    outer = Attribution(
        "r",
        "say",
        (place(reading, "The mayor"),),
        (place(reading, "said"),),
        (place(reading, text[len("The mayor said ") : -1]),),
        sure=0.9,
    )
    assert joined([outer], ruled, text) == [outer]
