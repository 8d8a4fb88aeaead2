"""Words that are often misspelt in letters, each with how it is written.

The list is our own, under the licence of the project. British and American spellings are both right, so that neither
stands here, nor any word that may have been meant as it stands.
"""

from collections.abc import Mapping
from types import MappingProxyType

_PAIRS = """
    abscence absence, accomodate accommodate, accomodation accommodation, accross across, acheive achieve,
    acheived achieved, acheivement achievement, adn and, adress address, advertisment advertisement, agressive
    aggressive, allready already, alot a lot, alumnis alumni, amature amateur, analytcs analytics, anual annual,
    apparant apparent, appearence appearance, appologize apologize, appriciate appreciate, approximatly
    approximately, apreciate appreciate, aquire acquire, arguement argument, assistence assistance, assitance
    assistance, attatched attached, attendence attendance, audiance audience, availabe available, availabilty
    availability, availible available, avaliable available, awsome awesome, basicly basically, becasue because,
    becuase because, begining beginning, beleive believe, belive believe, benefical beneficial, benifit benefit,
    breif brief, buisness business, busines business, bussiness business, calender calendar, carear career,
    careeer career, carreer career, carrer career, catagory category, certian certain, challange challenge,
    charachter character, cheif chief, cirriculum curriculum, colleage colleague, collegue colleague, collegues
    colleagues, comapny company, comittee committee, comming coming, commited committed, committment commitment,
    communcation communication, companys company's, competance competence, completly completely, compnay
    company, comunication communication, concious conscious, conection connection, conferance conference,
    confrence conference, congradulations congratulations, consistant consistent, conveniant convenient,
    convienent convenient, convinient convenient, coordiante coordinate, corperate corporate, correspondance
    correspondence, couldnt couldn't, curently currently, curiculum curriculum, currenlty currently, definately
    definitely, definatly definitely, definetly definitely, definitly definitely, desparate desperate, develope
    develop, developement development, didnt didn't, differant different, diffrent different, dilema dilemma,
    disapoint disappoint, disappointd disappointed, discribe describe, discusion discussion, doesnt doesn't,
    dont don't, eachother each other, effecient efficient, eligable eligible, embarass embarrass, emplyee
    employee, empoyees employees, enviroment environment, environement environment, equiptment equipment,
    especialy especially, excelent excellent, excellant excellent, excercise exercise, exellent excellent,
    exhilerating exhilarating, existance existence, expereince experience, experiance experience, experince
    experience, explaination explanation, exprience experience, extremly extremely, facinating fascinating,
    familar familiar, fasinating fascinating, finaly finally, foreward forward, foriegn foreign, forwad forward,
    fourty forty, foward forward, freind friend, freindly friendly, furthur further, futher further, garantee
    guarantee, goverment government, gratefull grateful, gratful grateful, greatful grateful, guideance
    guidance, guidence guidance, happend happened, harrass harass, hasnt hasn't, havent haven't, heared heard,
    helpfull helpful, hesistate hesitate, hieght height, hopefull hopeful, hopefuly hopefully, humourous
    humorous, im I'm, imediately immediately, immediatly immediately, immidiately immediately, impresed
    impressed, incase in case, independant independent, infomation information, informaiton information,
    informationl informational, infromation information, inital initial, inovative innovative, inspirering
    inspiring, inteligent intelligent, interesed interested, interivew interview, intersted interested, interupt
    interrupt, interveiw interview, intervew interview, inteview interview, intrest interest, intrested
    interested, intreview interview, introduse introduce, invitiation invitation, irrelevent irrelevant, isnt
    isn't, ive I've, jeapardy jeopardy, knowledeable knowledgeable, knowledgable knowledgeable, knowlege
    knowledge, laguage language, lenght length, liason liaison, libary library, liesure leisure, likly likely,
    managment management, mangement management, marketting marketing, mentorshp mentorship, mispell misspell,
    neccesary necessary, neccessary necessary, necesary necessary, necessery necessary, negociate negotiate,
    noticable noticeable, ocassion occasion, occassion occasion, occassionally occasionally, occured occurred,
    occurence occurrence, occurrance occurrence, opinon opinion, oportunity opportunity, oppertunities
    opportunities, oppertunity opportunity, opportunites opportunities, opportunty opportunity, oppurtunities
    opportunities, oppurtunity opportunity, organiztion organization, orginal original, outragous outrageous,
    paralel parallel, parrallel parallel, particulary particularly, passtime pastime, percieve perceive,
    perseverence perseverance, personaly personally, personel personnel, persue pursue, persuing pursuing, pls
    please, plz please, posession possession, posible possible, possibilty possibility, potencial potential,
    prefered preferred, prefering preferring, preperation preparation, presance presence, privelege privilege,
    priviledge privilege, privlege privilege, probaly probably, probly probably, profesional professional,
    professer professor, professionel professional, proffesional professional, proffessional professional,
    proffessor professor, promissing promising, pronounciation pronunciation, publically publicly, pursuring
    pursuing, quesiton question, questionaire questionnaire, quetion question, quikly quickly, reasearch
    research, reccomend recommend, reccomendation recommendation, reccommend recommend, reciept receipt, recieve
    receive, recieved received, recipent recipient, recomend recommend, recomendation recommendation, recomended
    recommended, referal referral, refered referred, refering referring, relavant relevant, relevent relevant,
    religous religious, remeber remember, repetion repetition, reponse response, resaerch research, reserch
    research, responsability responsibility, responsibilty responsibility, resturant restaurant, rythm rhythm,
    saftey safety, scedule schedule, schedual schedule, scholorship scholarship, seperate separate, seperately
    separately, shedule schedule, shouldnt shouldn't, similiar similar, simular similar, sinceerly sincerely,
    sincerley sincerely, sincerly sincerely, sinserely sincerely, speach speech, strenght strength, strenghts
    strengths, strentgh strength, studing studying, succes success, succesful successful, successfull
    successful, suceed succeed, sucess success, sucessful successful, suggestons suggestions, suprise surprise,
    suprised surprised, surpise surprise, technicly technically, teh the, thankyou thank you, thanx thanks,
    thats that's, theres there's, thier their, thx thanks, togehter together, tommorow tomorrow, tommorrow
    tomorrow, tomorow tomorrow, truely truly, twelth twelfth, tyrany tyranny, u you, unforseen unforeseen,
    unfortunatley unfortunately, unfortunatly unfortunately, untill until, ur your, useage usage, usefull
    useful, vaccum vacuum, valuble valuable, valueable valuable, vehical vehicle, visable visible, volunteerd
    volunteered, volunter volunteer, wasnt wasn't, wellcome welcome, wich which, wierd weird, wiht with,
    wonderfull wonderful, wonderin wondering, wouldnt wouldn't, writen written, writting writing, yeild yield,
    your's yours, youre you're, yuo you
"""


def _read(pairs: str) -> Mapping[str, str]:
    """The first word of a pair is wrong, the rest is right."""
    split = (pair.split(maxsplit=1) for pair in " ".join(pairs.split()).split(", "))
    return MappingProxyType(dict(split))


MISSPELLINGS = _read(_PAIRS)
