"""The words that tell a time, as patterns: `EXPRESSION`, and what a time may belong to, `CARRIER`.

They find the words only; what these come to as dates is not decided here.
"""

from __future__ import annotations

import re

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? {_YEAR})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:, {_YEAR})?|{_MONTH}(?:,? {_YEAR})?|\d{{4}}-\d\d-\d\d|{_YEAR})"
)
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[.:]\d\d(?: (?:gmt|utc|local time))?|\d{1,2} o['’]clock)"
_PART = r"(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight|lunchtime|teatime|breakfast)"
_OF_DAY = r"(?:morning|afternoon|evening|night|lunchtime)"
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|quarters?)"
_MANY = r"(?:seconds|minutes|hours|days|weeks|months|years|moments)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|easter|christmas|ramadan)"
_NUMBERS = r"\d+ an? one two three four five six seven eight nine ten eleven twelve several some many"
_NUMBER = rf"(?:{'|'.join(_NUMBERS.split())}|a few|a couple of|half an?)"
# What an event's noun phrase cannot hold: the words that open what is said, and verbs.
_NO_NOUNS = (
    "that to and but or whether if how why who which when where as he she it they we was were is are had has would will"
)
_NOT_NOUN = rf"(?:{'|'.join(_NO_NOUNS.split())})\b"
_NOUN = rf"(?:(?!{_NOT_NOUN})[\w’'-]+ ?)"
_EVENT = rf"(?:the|a|an|his|her|its|their|this|last) {_NOUN}{{1,3}}(?<! )"
_EARLY = r"(?:(?:very )?(?:early|late|earlier|later|just|only|again|already|first),? )?"
_NEARLY = r"(?:(?:only|just|barely|nearly|almost|about|around|some|more than|less than|over|not) )?"
_ON = r"(?:on|by|in|at|since|before|after|during|until|throughout|from)"
_ABOUT = r"(?:(?:about|around|exactly|nearly|almost|just before|just after|shortly before|shortly after) )?"
_WHICH = r"(?:this|last|that|the previous|the same|the following|the next|each|every|the past)"
_TIME = "|".join(
    (
        rf"on the eve of (?:{_EVENT}|{_DATE}|{_DAY})",
        rf"(?:in|during) the (?:small|early|first|final|last) (?:hours|days|weeks) of (?:{_DAY}(?: {_OF_DAY})?|{_DATE}|{_EVENT})",
        rf"{_NEARLY}{_NUMBER} {_UNIT} (?:ago|earlier|later|before|after|into)\b(?: (?:{_EVENT}|{_DATE}|{_CLOCK}))?",
        rf"the (?:day|night|week|month|year|morning) (?:before|after)\b(?: (?:{_EVENT}))?",
        rf"(?:{_MANY}|shortly|soon|just|immediately|right|not long|long) (?:before|after) "
        rf"(?:{_CLOCK}|{_PART}(?: on {_DAY})?|{_DATE}|{_DAY}|{_EVENT})",
        rf"{_MANY} (?:later|earlier|afterwards|beforehand)",
        rf"(?:at|around|by|before|after|since|until|from) {_ABOUT}(?:{_CLOCK}|{_PART})"
        rf"(?: (?:on )?(?:{_DAY}(?: {_OF_DAY})?|{_DATE}|yesterday|today))?",
        r"(?:over|at|during) (?:the|last|this) (?:long |bank holiday )?weekend",
        rf"{_EARLY}(?:yesterday|today|tonight|overnight)(?: {_OF_DAY})?",
        rf"{_EARLY}(?:(?:in|during|at|by|over|since) )?{_WHICH} "
        rf"(?:{_UNIT}|{_DAY}(?: {_OF_DAY})?|{_MONTH}|{_OF_DAY}|{_SEASON}|weekend)\b",
        rf"{_EARLY}(?:{_ON} )?{_EARLY}(?:(?:the )?(?:same|following|previous) )?"
        rf"{_DAY}(?: {_OF_DAY})?(?:,? (?:the )?{_DATE})?(?!['’]s)",
        rf"{_EARLY}{_ON} (?:early |late |mid-?)?{_DATE}(?: {_OF_DAY})?(?!['’]s)",
        rf"(?:in|during|since) (?:the )?{_SEASON}(?: of {_YEAR})?",
        rf"(?:at|in|during|after|before) (?:{_DAY}|{_MONTH}|yesterday|today|last (?:night|week|month|year))['’]s "
        rf"{_NOUN}{{1,2}}(?<! )",
        r"in the (?:morning|afternoon|evening|night)",
    )
)
EXPRESSION = re.compile(rf"\b(?:{_TIME})(?:,? (?:{_TIME}))*", re.IGNORECASE)
"""Words that tell a time, several that stand together as one: "at 6 a.m. on 12 June", "three hours after the quake"."""

CARRIER = re.compile(
    rf"\b(?:in|at|during|after|before|via|through|on) (?:(?:an?|the|his|her|its|their|one|another) )?"
    rf"(?:(?!{_NOT_NOUN})[\w’'-]+ ){{1,3}}?"
    r"(?:(?:filed|published|issued|released|posted|broadcast|aired|held|delivered|given|dated|sent|made|recorded|seen) )?$",
    re.IGNORECASE,
)
"""What a time that follows at once belongs to: "at a hearing" (on Tuesday), "in papers filed" (on Monday)."""
