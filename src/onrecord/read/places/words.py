"""The words beside a name by which it is told what it names here."""

from __future__ import annotations

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import HONORIFICS, RANKS, ROLES, TITLES

WHERE = frozenset(
    "in near at outside around across throughout into inside above toward towards from to through via off beyond between "
    "over under below along opposite leaving reached reach visited visit visiting left hit struck shelled "
    "entered entering within beside past bound of for with against on by".split()
)
"""Words before a place; of those that stand before much else, `SURE_WHERE` is free."""

SURE_WHERE = frozenset(
    "in near at outside around across throughout into inside toward towards from to through off beyond leaving reached visited "
    "visiting downstream upstream within between below above over".split()
)
"""Words after which one is in a place, and no government is meant."""

REGION_HEADS = frozenset(
    "region regions oblast oblasts province provinces governorate governorates county counties state prefecture krai "
    "voivodeship department regional raion district".split()
)
"""Words after a name that make it a region's: "Kherson region"."""

SETTLEMENT_HEADS = frozenset("city town village settlement capital suburb port hamlet municipality township".split())
"""Words before "of" and a name that make it a settlement's."""

OTHER_HEADS = frozenset(
    "street road avenue lane drive boulevard court square bridge highway parkway way place park island islands mountain mountains "
    "mount hill hills valley lake creek river bay university college school academy institute hospital church cathedral mosque "
    "temple museum theatre theater library stadium arena hall house hotel cemetery airport station bank club team fc united times "
    "post news herald gazette tribune journal observer press independent company corp inc ltd group holdings association society "
    "foundation union council commission court agreement agreements accord accords memorandum treaty protocol summit declaration "
    "convention war battle festival marathon derby cup championship open film orchestra philharmonic symphony opera ballet "
    "district pass forest reserve monument tower plaza mall center centre mill mills estate manor castle abbey beach creek "
    "falls springs fair expo biennale syndrome virus brigade regiment battalion division fleet".split()
)
"""Capitalised words after a name that make the whole something else's: "Moscow Times", "Georgia Street"."""

PUBLIC = frozenset(
    "police sheriff council commission commissioner commissioners department fire court courthouse school schools library hospital "
    "airport hall county city district districts parish township board elections prosecutor administration parks jail authority "
    "task emergency municipal public regional government detention facility turnpike prison schooler legislature mayor center centre civic senior community health road highway".split()
)
"""Capitalised words in the name of a public body or building that is called after the place it serves: "Concord Police
Department". Universities, clubs, outlets and companies bear names of places too, and are none."""

COUNTIES = frozenset("county parish oblast raion".split())
"""Last words of a district's name: whatever follows it in capitals is of that district."""

BASED = frozenset("based area born bound native".split())
"""What is joined to a place by a hyphen without changing what it names: "Sligo-based"."""

PEOPLE = frozenset(
    "man woman men women resident residents native natives teen teenager couple family families boy girl mother father police "
    "officials official firefighters authorities officers deputies councillor councillors voters area home homes suburb suburbs "
    "neighborhood neighbourhood neighborhoods streets roads prosecutors hospital hospitals school schools airport station "
    "businesses plant mill factory port harbour harbor farmers rescuers mayor".split()
)
"""Small words after a place that lives by it: "a Rochester man", "Gainesville residents"."""

SMALL_HEADS = frozenset(
    "agreements accords accord memorandum protocol protocols process format treaty conference formula football soccer hockey "
    "basketball club fans striker midfielder defender goalkeeper coach beat drew thrashed orchestra philharmonic marathon".split()
)
"""Small words after a name by which no place is meant: "the Minsk agreements", "the Dnipro football club"."""

ROYAL = frozenset("queen king prince princess emperor empress tsar pope hetman lady lord saint sister brother baron duke".split())
"""Words that make the name after them a person's, also where a place is called so."""

COMPASS = frozenset(
    "north south east west northern southern eastern western central greater lower upper inner outer downtown old "
    "northeast northwest southeast southwest mainland occupied rural suburban metro metropolitan former early late midtown".split()
)
"""Words that may stand capitalised before a place without being part of another name."""

OFFICES = TITLES | ROLES.keys() | RANKS | HONORIFICS.keys() | frozenset("mayor governor sheriff police judge selectman councilman councilwoman councillor alderman supervisor attorney".split())
"""Capitalised words that may follow a place without being part of its name: "Kyiv Mayor"."""

DECIDES = frozenset(
    "want wants wanted reject rejects rejected agree agrees agreed offer offers offered back backs backed oppose opposes opposed "
    "sign signs signed protest protests protested answer answers answered respond responds responded decline declines declined "
    "accuse accuses accused rule rules ruled study studies studied impose imposes imposed recognise recognises recognised "
    "recognize recognizes recognized insist insists insisted demand demands demanded urge urges urged host hosts support supports "
    "supported deny denies denied dismiss dismisses dismissed consider considers considered summon summons summoned negotiate "
    "negotiates negotiated seek seeks sought hope hopes hoped fear fears feared threaten threatens threatened promise promises "
    "promised propose proposes proposed hesitate hesitates hesitated decide decides decided think thinks believe believes believed "
    "claim claims claimed say says said warn warns warned call calls called welcome welcomes welcomed condemn condemns condemned "
    "criticise criticises criticised criticize criticizes criticized pledge pledges pledged vow vows vowed expect expects expected "
    "argue argues argued admit admits admitted refuse refuses refused object objects objected veto vetoes vetoed sanction sanctions "
    "sanctioned expel expels expelled retaliate retaliated escalate escalates blame blames blamed maintain maintains maintained "
    "send sends pay intend intends intended plan plans planned stall stalls stalled hint hints hinted signal signals signalled".split()
)
"""What governments do and places do not."""

AUXILIARIES = frozenset(
    "has have had does do did is was were will would must may might can could should not never also still now then again "
    "later already officially publicly promptly repeatedly itself both n't cannot".split()
)
"""What may stand between a subject and its verb."""

DEALINGS = frozenset(
    "relations talks ties tensions dialogue negotiations agreement deal contacts pressure war trade sanctions proposal demands "
    "position response decision stance offer answer pressure support request rejection promise threat policy veto envoy".split()
)
"""What governments have with one another: "relations between Tokyo and Seoul", "Moscow's demands"."""

ADDRESSED = frozenset("by with against on urged told urging accused accuses warned pressed blamed thanked".split())
"""Words before one who is dealt with: "sanctions by Washington", "talks with Moscow"."""


def speaks(word: str) -> bool:
    """Whether a word is a verb by which a government acts or speaks; "report" can be something else."""
    if word in DECIDES:
        return True
    cue = CUES.get(word)
    return (
        cue is not None and cue.pos == "verb" and cue.form in ("past", "present") and word not in NOUN_CUES and cue.strength == "strong"
    )  # fmt: skip
