"""JOB-ASK: the message asks for advice, never for a job, however well the ask is hidden."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.phrases import Phrases
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Stretch, Text, without_quotations
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_SETS: Mapping[str, str] = MappingProxyType(
    {
        # What people ask for. "Opportunity" and "role" are common in good messages too: they stand only
        # where the rest of the phrase ties them to the writer's own search.
        "job": (
            "job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships|"
            "apprenticeship|traineeship|placement|placements|employment|co-op|work experience|graduate scheme|"
            "graduate programme|graduate program|trainee programme|full-time work|part-time work|full-time "
            "role|full-time roles|part-time role|job opportunity|job opportunities|career opportunity|career "
            "opportunities|employment opportunities|internship opportunities|job lead|job leads|open role|open "
            "roles|open post|vacant post|junior role|junior roles|junior post|entry-level role|entry-level "
            "roles|entry-level work|entry-level spot|entry-level spots|open spots|available role|suitable role|"
            "summer role|summer job|summer work|paid work|trial shift"
        ),
        "chance": "role|roles|opportunity|opportunities|spot|post|posts|seat|place|work|new opportunities|new role",
        "house": (
            "your team|your company|your firm|your organisation|your organization|your department|your group|"
            "your office|your lab|your agency|your startup|your start-up|your school|your hospital|your studio|"
            "your practice|your bank|your place|your business|your own team|your great team|your design team|"
            "your data team|your side|your employer|your institution|your laboratory|your newsroom|your paper|"
            "your publication|your charity|your shop|your museum|your library|your clinic|where you work|with "
            "you|for you|under you"
        ),
        "me": "i|i'm|i've|i'd|i'll|me|myself",
        "am": "i am|i'm|i was|i have been|i've been|am|currently|actively|now|student|graduate|someone|myself",
        "papers": (
            "my resume|my résumé|my resumé|my cv|my c.v.|my details|my information|my profile|my application|"
            "my name|my background|my portfolio|my credentials|my candidacy"
        ),
        "boss": (
            "hr|human resources|hiring manager|hiring managers|hiring team|recruiter|recruiters|recruiting "
            "team|manager|boss|head|director|decision makers|right person|right people|right desk|talent team|"
            "colleagues|partners"
        ),
        "hiring": "hiring|recruiting|taking on|looking to hire|looking to fill|looking to recruit|staffing up",
        "opens": (
            "opens up|open up|comes up|come up|becomes available|become available|pops up|arises|arise|comes "
            "along|is available|becomes vacant|turns up|opens"
        ),
        "junior": (
            "intern|interns|junior|juniors|graduate|graduates|assistant|assistants|trainee|trainees|apprentice|"
            "someone like me|people like me|somebody like me|someone with my|new people|junior people|extra "
            "pair of hands|extra hands|pair of hands|extra help"
        ),
        "learning": (
            "to learn|to understand|to hear|to know|to find out|to speak|to talk|to see|to explore|for advice|"
            "for information|for someone|for insight|for guidance|at"
        ),
        "a": "a|an|any|some|the|my|another|new|other|that|this|more",
        "get": "get|getting|find|finding|land|landing|secure|securing|obtain|obtaining|offer|give|arrange|help",
    }
)

_ASKS = """
    # Is there anything?
    are|is|were|might|would|could|will there be? ~ <job>
    are|is|were|might|would|could there be? ~3 <chance> for|at|in|with|on me|<house>
    if|whether|that there ~4 <job>|<chance> at|in|with|on|for ~2 me|<house>
    if|whether there is|are|was|were|might ~4 <job>
    if|whether|case you|they have|had ~3 <a> ~3 <job>
    do|does|would|did|might|will you|they|anyone|<house> ~2 have ~ <job>
    have|has any|some|an ~ <job>
    any ~3 <job>|<chance> ~2 at|in|with|on|within|inside <house>
    any ~3 <job> available|open|coming|going
    <job>|<chance>|something for me
    <job>|<chance>|something ~2 i could|might|can|may apply|fill|take|pursue
    know|hear|heard|learn|aware|think|notice|see|across of|about? any|an|a|anyone|anything|someone|some|
        other ~3 <job>
    know|hear|heard|learn|aware|think|notice of|about? any|anyone|someone|other ~3 opportunity|
        opportunities|<hiring>|leads !to
    know|hear|aware|think of|about? anyone|someone|anybody|teams|firms|companies|who ~2 <hiring>
    know|hear of|about|if anything|something ~3 <opens>
    let|tell|inform|email|contact|call|keep|ping me know|posted|informed|updated? ~3 of|about|if|when|
        should|on ~4 <job>|opportunities|opportunity|<opens>|<hiring>
    let me know if you need ~3 <house>|help
    if|when|should|case anything|something|<job> ~3 <opens>
    if|when|should|case a|an|any|some|the ~3 <job>|<chance> ~2 <opens>|come|arise|open|exist
    is|are|if|whether|when your|you|they|the|anyone ~3 <hiring>
    is|if|whether|hear|know|that ~1 is? currently? hiring|recruiting !practices|process|manager|for
    company|firm|team|who|anyone that|who? is|are? currently|now? hiring|recruiting !practices|process|
        manager|for
    looking|searching for a|an|more|new|another|any? <junior> !roles|to
    room|space|place|spot|seat|desk|slot|chair for ~3 me
    room|space|place|spot|seat|desk|slot|chair ~4 on|in|at <house>
    use|need|want|welcome|take|bring|consider on? a|an|another|some? <junior>
    any|good|job leads
    # Remember me, pass me on.
    keep|have|bear|hold|keeping|having me|<papers> in mind|file|consideration|thoughts
    keep|have|put|hold|keeping me|<papers> on ~2 file|radar|list
    think of me if|when|for|should|next|as|whenever
    consider|considered|considering|remember me|<papers> for|as|in|if|when|should|next|whenever
    be|being considered for|should|if|when|as
    pass|forward|send|hand|give|share|submit|circulate|put|get|passing|forwarding|sending|mention|show
        along|on? <papers>|it ~3 to|with|in|along|on ~4 <boss>|<house>
    pass|forward|passing|forwarding along|on? <papers> along|on|around
    mention|give|drop <papers> to|with|there|at
    put|say|putting|drop|throw in? a|any good|kind|quick|nice? word
    refer|recommend|nominate|endorse|vouch|sponsor|recommending|referring for? me !to|any
    refer|recommend|recommending|referring me to|for the|your|hr|that|this ~3 <boss>|<job>|<chance>|company|
        team
    submit|make|give|provide|offer|use|do|write|get me? a|an|your|the? internal|employee|job? referral|
        recommendation|reference !list|to someone|to anyone|to a colleague
    a|your|employee|internal|with referral|recommendation|reference for|to ~3 <job>|<chance>
    be|act|serve as? my|a reference|referee
    touch with|to a|an|the|your|any ~3 <boss>
    # Get me in.
    <get> me? in|to|with? <get>? <a> ~3 <job>
    help|helping me ~3 get|find|land|secure|obtain|break ~4 <job>|in|hired|employed
    offer|give|get|find|arrange me <a>? work|<job>|interview
    get|getting|help|land|offer|grant|give|arrange|schedule|set|secure me? up|for|with? a|an|the job|first|
        formal|real|phone? interview|interviews
    get|getting|put|have|gain|gaining|with my|a|me? foot in the|your|that door
    hire|employ|interview|recruit me
    get|be|getting|become hired|employed|taken at|by|with|into|there|here|on|somewhere
    how|where do|can|could|would|might|should i ~2 get|land|apply|secure|find|become ~4 <job>|hired|<house>|
        there|here|employed
    take|taking me on
    give|take|giving me|a a|chance? chance|shot|try|start|break|on to? prove? me|myself
    chance|opportunity to prove|interview|apply|join|intern|work myself|with|at|for|<house>|under
    what would|it|does it|would|take take|for|to? me? to? to? join|get|work|land <house>|hired|in|at|for|
        with
    discuss|explore|discussing|exploring ~4 <job>|opportunity|opportunities|employment|roles ~3 at|with|in|
        within|on ~3 <house>
    ask|asking|hear|learn|talk|chat|interested about|in ~4 <job>|opportunity|opportunities|employment|roles
        ~3 at|with|in|within|on ~3 <house>
    discuss|explore|see|talk|chat|know|ask|wonder|wondering|wondered|hear about|if? how|where|whether|if i|
        my might|could|can|would|may be|fit|contribute|help|add|join|bring ~4 <house>|you
    inquire|enquire|inquiring|enquiring about|regarding ~4 <job>|opportunities|employment|roles
    asset|fit|match|addition|candidate|contributor for|to|on|at|in|with ~2 <house>|your|the
    contribute|contributing|add|bring to|value|much|lot ~2 to? <house>
    start|available immediately|right|to|straight immediately|away|start|for|work
    available immediately|to ~2 start|for hire|for work|for full-time|for part-time|for employment
    what|which <job>|roles|opportunities ~3 available|open|hiring|have
    <job>|something|anything ~2 i ~1 apply|fill|start|pursue
    keep me in|up|on the|to? loop|date|list ~4 <job>|roles|opportunities|openings
    in|have need of ~3 <job>|assistant|help|hand|hands
    bring|offer|lend|use my ~4 to|at|in|for|with <house>
    useful|helpful|valuable|use|help|service to|for|at|in|on <house>
    accept|accepting|taking applications|applicants|students|interns|on|candidates
    take|taking|accept|accepting on? ~2 interns|trainees|apprentices|students|graduates
    hire|hiring|employ|employing someone|somebody|people|a ~2 like|with|person|who me|my
    part|member of <house>
    stand|have|any|chances a|of? chance|getting ~2 at|with|in|hired <house>
    budget ~3 for|allow|allows ~2 another|extra|someone|me
    find|get|give me something|anything|a|some in|at|on|to|place|spot <house>|do
    get|getting|break|breaking|be|become into|in|inside <house>
    connect|introduce|put me with|to|through ~2 <boss>
    how|whether|if ~3 apply to|for|at|with ~3 <house>|<job>
    check|checking|update|news|status|word on|about|of my application|candidacy|interview|submission
    check|look|ask|put on|into|about|after my application|candidacy
    """

# What a writer says of themselves. After a conversation it is news and no ask.
_SEEKS = """
    <am> ~2 looking|searching|hunting|seeking|applying|job-hunting !<learning> for|to|out? find|get|land|
        secure|obtain? ~4 <job>
    <am> ~2 hoping|trying|keen|eager|aiming to|for find|get|land|secure|obtain|gain ~4 <job>
    <am> ~2 looking|searching|seeking|hoping for? ~3 <chance> ~3 at|with|in|within|as
    <am> ~2 on|in the ~1 market|hunt|lookout
    looking|searching|seeking for? !your|their|her|his|that a|an|my|any|new|the? ~2 <job>
    <me> ~3 need|want|require a|an|any|some|paid|full-time|new? ~2 job|internship|position|employment|income
    <me> ~3 need|require any|some|paid? work
    need|needs|needing|desperate|urgently|badly|urgent for|need|a|any|of? new|paid? job|work|employment|
        internship|income
    job|employment hunting|seeking !tips|advice|process|strategy
    <me> ~4 join|joining <house>|your !on
    <me> ~4 work|working|intern|interning for|at|with|under|in <house>|your|you !on|how|does
    love|like|want|hope|hoping|keen|eager|dream|excited|thrilled|honoured|honored|interested|aim|wish to|of|
        in|be? a? join|joining|part|work|working|interning|intern|contribute|contributing|become|becoming|apply|
        applying|employed|hired of|for|at|with|to|in|under|by|a|part? of? <house>|your|you|the team|a role|the
        role|a position !on|how
    dream|goal|ambition|wish is|has|was|job ~3 to? ~2 work|join|working|job|at for|at|with|under
    <me> ~3 apply|applied|applying for|to ~4 <job>|role|roles
    my application|candidacy !to|essay|form
    interested|interest in a|an|any|the|your ~3 <job>|role|opportunity
    <am> ~1 looking|searching|seeking|open for|to? new|other|further|exciting|different|my? ~1
        opportunities|opportunity|role|challenge !to
    saw|noticed|see|found|regarding|about|re that? you|your|the|an|a ~4 <job>|hiring posted|advertised|
        listed|advert|ad|on|posting|listing
    your|the|a|an job|open|vacant ad|advert|posting|listing|opening|position|role
    you|your|they|company|team|firm are|is ~2 hiring|recruiting
    laid off ~ work|job|position|employment
    <me> ~2 need|want something|anything|work|income !to|else|about|in|with|on|for
    would|will|could do|take|accept any job|work|role|position
    perfect|ideal|excellent|strong|great|good candidate|fit|match for|to
    """
# Compiled once: all of it for a first message, the asks alone after the conversation.
_ASKED = Phrases(_ASKS, _SETS)
_ASKED_OR_SAID = Phrases(_ASKS + _SEEKS, _SETS)
_AFTER_THE_TALK = frozenset({Kind.PROGRESS, Kind.REPORT, Kind.TOUCH, Kind.ANSWER, Kind.TIMES, Kind.INVITATION})

# A denial reaches to the end of its clause: "I am not after a job, internship or interview" is all
# denied, the ask after "but" is not. "I do not know whether you are hiring" denies nothing.
_DENIAL = re.compile(
    r"\b(?:not|never|no|without|nor|neither|rather than|instead of|nothing to do with|far from|"
    r"as opposed to|cannot|"
    r"\w+n['’]t)\b(?! (?:\w+ )?(?:sure|know|certain|only|hesitate|mind|aware|wait|help but|"
    r"to mention|yet|quite))(?! matter)"
    r"(?! \w+ (?:sure|know|certain|if|whether))",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(
    r"\b(?:but|however|though|although|yet|still|except|unless)\b|[;:\u2014\u2013?]| - |"
    r",? and (?:i|if|could|would|please|do|are|"
    r"maybe|perhaps|was)\b|, (?:if|could|would|can|please|i|do|are|is|so|maybe|perhaps|just|"
    r"should|and if)\b",
    re.IGNORECASE,
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    phrases = _ASKED if text.draft.kind in _AFTER_THE_TALK else _ASKED_OR_SAID
    for sentence in text.sentences:
        heard = without_quotations(sentence.text)
        found = next((hit for hit in phrases.find(heard) if not _denied(heard, hit)), None)
        if found:
            yield _finding(sentence, found)


def _denied(heard: str, found: re.Match[str]) -> bool:
    """NOT-JOB-OK: saying that one does not ask for a job is welcome (Kansas State University)."""
    before = heard[: found.start()]
    breaks = [b.end() for b in _CLAUSE_BREAK.finditer(before)]
    clause = before[breaks[-1] if breaks else 0 :]
    return bool(_DENIAL.search(clause) or _DENIAL.search(found[0]))


def _finding(sentence: Stretch, found: re.Match[str]) -> Finding:
    return Finding(
        rule="JOB-ASK",
        severity=Severity.ERROR,
        span=sentence.span(found),
        reason=Reason("job-ask.asks", {"words": found[0].strip()}),
    )


def _request(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nKind regards,\nMina", kind=kind)


RULE = Rule(
    id="JOB-ASK",
    kinds=EVERY_KIND,
    severity=Severity.ERROR,
    why="why.job-ask",
    source="Simon Fraser University; Kansas State University; Tufts University",
    good=(
        _request("I am not looking for a job; I would like to hear how you see the field."),
        _request("I'm not asking for a job, an internship or an interview. Could we speak for 20 minutes?"),
        _request("How did you get your job, and what did you do in your first position?"),
        _request("What made you leave your position at the bank for a smaller team?"),
        _request("This is not about an opening. I would value your advice on moving from nursing into data."),
        _request("Would you have 20 minutes for an informational interview in the next two weeks?"),
        _request("I work in a hospital and am exploring careers in health data."),
        _request("I am asking for advice rather than a job, and would gladly fit around your week."),
        _request("You said that “if you hear of an opening, tell me” is what everyone writes to you."),
        _request("Could you refer me to someone who moved from teaching into design?", Kind.PROGRESS),
        _request("After our talk I applied for two junior roles at small firms, as you advised.", Kind.PROGRESS),
        _request("Congratulations on your new position, and on the team that you built.", Kind.TOUCH),
        _request("What do you look for when you hire junior analysts?"),
        _request("I don't expect you to know of any openings; I am curious how the work is changing."),
        _request("How do people usually find their way into this field?"),
    ),
    bad=(
        _request("I am looking for a job in marketing."),
        _request("I'm currently seeking an entry-level position with your company."),
        _request("If you hear of an opening, keep me in mind."),
        _request("I'm not asking for a job, but if something comes up on your team, please think of me."),
        _request("Are there any openings at Acme this spring?"),
        _request("Could you pass my résumé along to your hiring manager?"),
        _request("Would you put in a good word for me?"),
        _request("I would love to work for your company."),
        _request("Do you know of anyone hiring junior analysts?"),
        _request("I don't know whether your team is hiring, and I would be glad of a short talk."),
        _request("I think that my background would make me a great fit for your team."),
        _request("Could you get me an interview with the head of design?"),
        _request("Is there room for someone like me on your team?"),
        _request("Please let me know of any opportunities."),
        _request("Could you submit a referral for the analyst role?"),
        _request("I need a job by June and hope that you can help."),
        _request("Thank you for the talk. Please keep me in mind for future roles.", Kind.THANKS),
        _request("Just checking whether you are hiring yet.", Kind.NUDGE),
        _request("I wonder how I could contribute to your team."),
        _request("It would be great to get my foot in the door."),
        _request("I am hoping to discuss possible opportunities at your firm."),
        _request("Could you use an extra pair of hands over the summer?"),
    ),
    check=check,
)
