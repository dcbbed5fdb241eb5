"""The closed classes of English words that tell a phrase's edges where no parser does."""

from __future__ import annotations

BE = frozenset("is are was were be been being am 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "will would can could may might must shall should 'll 'd won't wouldn't can't cannot couldn't mustn't shouldn't "
    "shan't mightn't ought".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS
NOT = frozenset("not never".split())
ADVERBS = frozenset(
    "also already again once then now later just still even long only first often always ever instead simply too soon "
    "since twice ever yet else further rather quite very both earlier previously recently so far".split()
)
NO_ADVERB = frozenset(
    "family early only supply rely apply reply ally july italy holy daily weekly monthly reply".split()
)

SUBJECTS = frozenset("i you he she it we they who".split())
PRONOUNS = SUBJECTS | frozenset(
    "me him her us them himself herself themselves this that these those which what someone somebody everyone everybody "
    "anyone anybody nobody none one others another some many most several few all both each either neither".split()
)
OBJECT_PRONOUNS = frozenset("me him her it us them you himself herself itself themselves everyone everybody".split())
POSSESSIVES = frozenset("my your his her its our their whose".split())
DETERMINERS = POSSESSIVES | frozenset(
    "a an the this that these those some any no every each either neither both all many most several few more another other "
    "such what which enough much".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with to about against into onto over under after before during since until through between "
    "among amid within without outside inside near behind beyond above below across along around off out up down despite "
    "like unlike toward towards upon via per as than beside besides following including concerning regarding alongside "
    "throughout".split()
)
COORDINATORS = frozenset("and but or nor yet &".split())
SUBORDINATORS = frozenset(
    "that if whether because although though while when where unless lest why how once until till since before after as "
    "so whereas wherever whenever than".split()
)
INTERROGATIVES = frozenset("whether if how why what who when where which whom whose".split())
RELATIVES = frozenset("who which that whom".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mon tue wed thu fri sat sun "
    "january february march april may june july august september october november december".split()
)
TIMES = DAYS | frozenset(
    "morning afternoon evening night week month year weekend later earlier recently then again midday noon".split()
)
# Past forms that no ending gives away, of verbs that report nothing.
IRREGULAR_PAST = frozenset(
    "went came took gave got made had did was were saw ran began left kept held met sat stood led lost won paid sent built "
    "spent grew fell rose drew drove flew threw broke chose brought bought caught taught fought sought sold hit cut put set "
    "let shut hurt quit cost beat lay lied struck stuck swung hung dug rode woke wore tore shook became overcame underwent "
    "withdrew shot slid sank sang rang dealt felt slept swept crept wept lit bound ground wound found fed bled bred fled sped "
    "spread burst bet bid split".split()
)
# "-ed" words that are nearly always adjectives or nouns.
NO_PAST = frozenset(
    "united armed unnamed alleged red bed need indeed seed feed speed deed breed creed greed weed shed sacred naked hundred "
    "retired elected registered so-called occupied displaced unidentified injured wounded detained embattled veiled "
    "experienced undecided disputed limited ted fred mohammed ahmed mohamed hamed sayed".split()
)
# Those who are named by no name: what follows them may say how they know.
UNNAMED = frozenset(
    "official officials person people source sources someone those diplomat diplomats aide aides adviser advisers advisor "
    "advisors witness witnesses resident residents expert experts analyst analysts critic critics supporter supporters "
    "member members lawmaker lawmakers lawyer lawyers man woman men women".split()
)
# Plural without an "s": before them a base form is a verb.
PLURALS = frozenset(
    "i you we they who people men women police children others some many most several few all both those these neither "
    "either that which families data".split()
)
STOPS = frozenset(".!?…;:") | {"...", "....", "..", "--"}
DASHES = frozenset({"-", "–", "—", "--"})
