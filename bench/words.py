"""The vocabulary of the generated reports: invented places, people and bodies, and what they talk about."""

FIRST = (
    "Adela Alban Anselm Berit Bruno Calla Casimir Dagny Desmond Edda Elias Emeric Esme Fabian Farrah Gisela Goran Greta "
    "Hakon Hester Ivo Jonas Juno Kasper Klara Lambert Leonie Lucan Maud Milan Nadia Niels Odile Oskar Petra Quentin Ragna "
    "Rufus Sabine Severin Silas Tamsin Tibor Ursel Valentin Vesna Wanda Wilmot Yara Zeno"
).split()

LAST = (
    "Abernack Aldersey Barrowin Bastholm Brackenell Cardewick Corvalan Dunmarrow Ederling Elvestad Fennimore Fosswick "
    "Galbrandt Garrowby Halvorsund Harkness Holloway Ingersleben Jarrowitz Kestrelmann Kirkhope Lanthorn Lindeborg Lockridge "
    "Marchbank Merrowin Nordahl Oakenshaw Ostergaard Pellworth Pendrick Quillfeather Ravensholt Redmayne Rothwell Sandoval "
    "Selwick Skarsgate Stanmore Tarrowby Thornquist Tidewell Ulverston Vandermeer Varnish Wadlow Westerholt Whinfell "
    "Yarrowdale Zellwood"
).split()

_STEMS = (
    "Ald Amber Ash Barrow Black Brindle Cald Corran Crow Dun East Elder Fallow Fern Gallow Glass Grey Harrow Holl Inver "
    "Kestrel Lark Long Marrow Mill Nether North Oak Orrin Pen Quarr Raven Red Salt Silver Stone Thorn Ulver West Whit Wych"
).split()
_ENDINGS = "moor fell grave mere water combe holm dale haven march wick by haugh stowe hithe gate ford lund firth mouth".split()
PLACES = tuple(stem + ending for stem in _STEMS for ending in _ENDINGS)

# Syllables of which streets, firms, ships and accords are named; news is full of names that are seen a few times only.
ONSETS = "Bar Cor Del Fen Gal Hol Jar Kes Lom Mar Nor Ost Pel Quen Ras Sel Tor Ulm Ves Wen Yar Zel Bri Dra Gru".split()
MIDDLES = "a e i o u an el in on ur al er il om ad em".split()
CODAS = "bek dan der dry fax gar lin mar nis por rak sted tin vik wen xis zov ley mund thal".split()

TITLES = (
    "Governor",
    "Mayor",
    "General",
    "Colonel",
    "Professor",
    "Dr",
    "Minister",
    "Deputy Minister",
    "Inspector",
    "Commissioner",
)

ROLES = (
    "a spokesman for",
    "a spokeswoman for",
    "the director of",
    "the deputy head of",
    "an engineer with",
    "a lawyer for",
    "an analyst at",
    "the chief negotiator of",
    "a former adviser to",
    "the press officer of",
)

BODIES = (
    "Assembly Authority Board Brigade Chamber College Commission Committee Company Congress Corps Council Court Exchange "
    "Federation Forum Garrison Guild Hospital Inspectorate Institute League Ministry Mission Observatory Office Party "
    "Police Registry Senate Society Tribunal Trust Union University Watch"
).split()

PAPERS = ("Gazette", "Courier", "Post", "Telegraph", "Observer", "Standard", "Bulletin", "Herald", "Wire", "Sentinel")

UNNAMED = (
    "officials",
    "two diplomats",
    "a person at the meeting",
    "residents",
    "people briefed on it",
    "a senior official",
    "aid workers",
    "sources",
    "experts",
    "witnesses",
    "one of the lawyers",
    "union members",
)

THINGS = (
    "generators lorries inspectors transformers patients strikers containers pumps households prisoners wagons permits "
    "turbines volunteers ballots pylons ferries teachers archives barges sacks windows signatures engines vaccines tractors "
    "stretchers receivers cables dockers crates petitions orchards ambulances shelters pensions loudspeakers boilers "
    "sandbags postmen"
).split()

NOUNS = (
    "list timetable pause promise ledger handshake rumour signature bridge ceiling harvest verdict ladder receipt rehearsal "
    "border recipe pledge compass deadline photograph footnote whisper warning lighthouse ferry quorum stopwatch keyhole "
    "accord mandate corridor reservoir turbine archive convoy levy inquiry ballot amnesty truce subsidy blockade charter "
    "dredger embankment tariff petition registry substation aqueduct pension rota checkpoint dossier surcharge referendum "
    "stockpile curfew concession outage moratorium breakwater refinery census tribunal allotment viaduct audit wage wharf "
    "granary armistice quarantine mortgage delegation sluice manifesto barrack orchard cordon payroll clinic causeway "
    "monopoly annex forecast boycott statute warehouse drought amendment pipeline depot protocol veto drill roster"
).split()

ADJECTIVES = (
    "old northern disputed quiet expensive unfinished temporary secret flooded rusting generous hurried narrow provincial "
    "forgotten lawful costly second final joint rival wooden early doubtful upper bitter armed empty patient official "
    "broken crowded distant earlier fragile heavy honest idle jealous late lonely local modest neutral odd partial poor "
    "private rapid remote rural sealed shallow silent southern stubborn sudden thin urgent vague vast weekly western worn "
    "youthful inner coastal drafted frozen hollow leaking missing"
).split()

VERBS = (
    "accept abandon adopt advertise alter approve auction borrow build bury buy cancel certify challenge clear close "
    "condemn conceal count defend defer dismantle divide drain endorse enlarge evacuate examine exchange expel extend "
    "finance forbid guard halve hide ignore inherit inspect insure lease lend lift lower map mend merge move name neglect "
    "number obtain occupy oppose outlaw overturn paint patrol postpone print privatise publish question raise ration "
    "reclaim redraw refuse register rename renew repair replace reopen rescue resist restore revise sell shelter sign "
    "simplify store submit supply survey suspend tax test trade translate undo unload value waive weigh withdraw"
).split()

INTRANSITIVE = (
    "collapsed faltered resumed stalled held expired drifted grew doubled lapsed shrank hardened softened wavered vanished "
    "reappeared multiplied crumbled sank improved"
).split()

TIMES = (
    "at the weekend",
    "last month",
    "before the end of the year",
    "early in the week",
    "since the spring",
    "shortly before dawn",
    "after the hearing",
    "as usual",
    "at noon",
    "overnight",
)

MONTHS = "January February March April May June July August September October November December".split()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

LINKS = "unless although because while once whenever since whereas provided".split()

MANNERS = (
    "without notice",
    "in spite of the rain",
    "under the eyes of observers",
    "behind closed doors",
    "for want of spare parts",
    "against advice",
    "in the presence of a notary",
    "with the help of neighbours",
    "by hand",
    "in breach of contract",
    "as the law requires",
    "at a loss",
    "to general surprise",
    "word for word",
    "over loud objections",
    "from memory",
    "in stages",
    "if only on paper",
    "like everybody else",
    "out of courtesy",
)

DEEDS = (
    "repairs a roof",
    "buys a boat",
    "counts the spoons",
    "paints a fence",
    "sells the orchard",
    "reads the small print",
    "opens the good wine",
    "winds the clock",
    "sharpens a pencil",
    "burns the bridge",
    "salts the road",
    "feeds the swans",
    "holds the ladder",
    "keeps the receipts",
    "moves the piano",
    "locks the stable",
    "rings the bell",
    "mends the net",
    "tears up the map",
    "signs for the parcel",
    "waters the garden",
    "learns the language",
    "packs an umbrella",
    "pays the ferryman",
)

AMID = (
    "in the middle of an argument",
    "while the house is burning",
    "on the last day of the fair",
    "when the tide is out",
    "before the guests have gone",
    "with one hand tied",
    "for the sake of a photograph",
    "on somebody else's land",
    "because a form requires it",
    "and expects to be thanked",
    "without looking at the sky",
    "in a year of frost",
    "at the price we were quoted",
    "after what was said in spring",
    "and calls it a treaty",
    "as long as the drums are heard",
    "once the cameras have left",
    "unless there is a witness",
    "until the second post has come",
    "in front of the children",
)
