"""The cardinal rule against many ways of breaking it, and as many harmless sentences about work."""

import pytest

from inroad.practice.coach import Context, Draft, Kind, check

ASKS = [
    "I wanted to see if there might be a spot for me at Acme.",
    "Would your company consider an intern this summer?",
    "I was wondering if you could help me get a job at Acme.",
    "Do you have any openings for a recent graduate?",
    "I'd be grateful if you could forward my CV to HR.",
    "My dream is to work at Acme and I'd do anything to get in.",
    "Please consider me for any future openings.",
    "I am hoping you can refer me for the Product Manager role.",
    "I'm graduating in May and looking for full-time roles.",
    "Could you tell me who is hiring right now?",
    "I am eager to join your organization and make an impact.",
    "I'm on the job market and would appreciate any leads.",
    "Let me know if you need any help on your team this summer.",
    "I am writing to inquire about job opportunities at your firm.",
    "I would appreciate it if you could recommend me to your manager.",
    "I would love an opportunity to interview with you.",
    "I'm wondering if you have any internship positions available.",
    "Is Acme hiring?",
    "Are you currently hiring?",
    "I applied for the data analyst position at Acme last week and hoped you could check on it.",
    "Can you put me in touch with the recruiter for the analyst role?",
    "I believe I would be an excellent candidate for your graduate programme.",
    "I am interested in a position at Acme.",
    "I am looking for new opportunities in finance.",
    "Perhaps you could mention my name to the hiring manager.",
    "I'm available to start immediately.",
    "Any chance you're looking for a junior designer?",
    "Would you be able to offer me work experience?",
    "I'd love to be considered should a role come up.",
    "I was recently laid off and need work.",
    "If there is ever a vacancy in your team, I would be very interested.",
    "I'd love to hear if Brightwater has any entry-level spots.",
    "Please let me know whether there's anything I could apply for.",
    "I hope you'll keep me in the loop about roles on your team.",
    "I would be thrilled to bring my skills to your team.",
    "Could you connect me with your HR department?",
    "My internship ends in June, and I need something after that.",
    "I am reaching out because I am in need of a placement for the autumn term.",
    "Would you be willing to be a reference for me?",
    "It would mean a lot if you could flag my application.",
    "I am a hard worker and would do any role you have.",
    "I'd be interested to know if you have need of a research assistant.",
    "Do you take interns?",
    "Do you ever take on students over the summer?",
    "Can you help me get my foot in the door at the hospital?",
    "I think I could be really useful to your newsroom.",
    "I've applied to your graduate scheme and wanted to introduce myself.",
    "Are you accepting applications?",
    "I would like to be part of your firm.",
    "Could you see yourself hiring somebody with my background?",
    "I am ready to start right away.",
    "Would a person with my profile stand a chance at your company?",
    "If your budget allows for another pair of hands, I am here.",
    "Please find me something in your firm.",
    "I am seeking summer employment.",
    "I am hoping you might have something for me.",
    "What are the chances of getting hired at your studio?",
    "I'm trying to get into your company.",
    "I want to work with you.",
]
NO_ASKS = [
    "I'm trying to decide between a job in industry and a PhD, and your path shows both.",
    "When you were looking for your first job, what did you wish you had known?",
    "Congratulations on hiring your tenth engineer.",
    "What skills do you see juniors missing when they start their first position?",
    "I currently work as a nurse and hope to move into health data.",
    "Would you be open to a 20-minute informational interview?",
    "I would love to learn how you came to work at Acme.",
    "I'm not applying for anything; I simply want to understand the field.",
    "I am considering a career in publishing and want to hear what the work is like.",
    "How did you decide to join the company?",
    "I have no expectation that you know of a job.",
    "I'm a student at Leeds interested in opportunities to learn about policy work.",
    "Your article on how firms hire gave me a lot to think about.",
    "Maria Lopez told me that you hired her for her first job.",
    "I work part-time in a library while I study.",
    "Is there anything in my background that you would strengthen?",
    "I'm in the early stages of a career change and trying to understand which roles exist.",
    "What was your first position in the field?",
    "I am exploring what it takes to become a product manager.",
    "I appreciate any advice as I begin my career.",
    "Since we spoke I have started a new job at a small firm.",
    "I read about the way your newsroom hires, and it made me curious about the craft.",
    "Could you tell me how you found your first role in policy?",
    "You wrote that you took the job because of the people.",
    "What does a junior analyst do on your team in a normal week?",
    "Which positions did you hold before this one?",
    "I left my job in retail in March to study statistics.",
    "Thank you for the opportunity to learn from you.",
    "I would be grateful for the opportunity to hear your story.",
    "How does your team decide what to work on?",
    "Your team at the museum built the exhibition I wrote about.",
    "I'd love to hear how you moved from consulting to your current position.",
    "I want to be clear that this is not a request for work.",
    "This is only for advice, not for a position.",
    "Would you be willing to share what your job is like day to day?",
    "I am a second-year apprentice at a joinery in Bristol.",
    "I am currently an intern at a small charity and want to understand fundraising.",
    "My cousin, who works for you, speaks warmly of the place.",
    "I'm considering graduate programs in public health and would value your view.",
    "My work at the library taught me to listen.",
    "I wonder how you'd approach the first year in this role.",
    "I have two questions about how you work with volunteers.",
    "What roles exist in your field for people who like numbers?",
    "Could you suggest anyone else I might talk to?",
    "Is there a book or an event you would recommend to me?",
    "I work with refugees and would like to talk about your book.",
    "I have no job expectations and am seeking information only.",
    "I am seeking career advice, not a job interview.",
    "I'd welcome any job search advice you may have.",
    "I am interested in marketing careers at technology companies.",
    "I am looking to learn more about positions in human resources.",
    "I hope to gain a better understanding of the skills needed for entry-level positions in your field.",
    "I'm interested in learning more about your role at the museum.",
    "I would like to find out more about your work and your experience in the industry.",
    "As I start looking at graduate programmes, I would value your view.",
    "I'm hoping to transition into product management and saw that you made a similar move.",
    "I would love to hear about your experience working at Northwind.",
    "I am not expecting you to have a job for me.",
    "I realise that you may not be hiring, and that is not why I write.",
    "I recently began researching careers in consulting.",
    "What do you look for in candidates?",
    "How did you land your first internship?",
    "I am currently completing an internship in marketing and am curious about brand strategy.",
    "I saw your post about hiring and thought your view of portfolios was refreshing.",
    "I would appreciate the opportunity to talk with you about your career.",
    "Would you be available for a 20-minute call?",
    "I hope to work in public health one day.",
    "I want to work in a field where writing matters.",
    "I am available on Tuesdays and Thursdays after three.",
    "I would like to know how you got started and what you look for when hiring.",
]


def asks_for_a_job(sentence: str, kind: Kind = Kind.REQUEST) -> bool:
    draft = Draft(kind=kind, subject="A question", body=f"Dear Ana,\n\n{sentence}\n\nKind regards,\nMina")
    return any(found.rule == "JOB-ASK" for found in check(draft, Context()).findings)


@pytest.mark.parametrize("sentence", ASKS)
def test_an_ask_for_a_job_is_found_however_it_is_put(sentence: str) -> None:
    assert asks_for_a_job(sentence)


@pytest.mark.parametrize("sentence", NO_ASKS)
def test_talking_about_work_is_no_ask(sentence: str) -> None:
    assert not asks_for_a_job(sentence)


@pytest.mark.parametrize("sentence", NO_ASKS)
def test_an_ask_after_a_denial_is_still_an_ask(sentence: str) -> None:
    assert asks_for_a_job(f"{sentence} I am not asking for a job, but please keep me in mind.")


def test_news_of_ones_own_search_is_no_ask_once_the_two_have_talked() -> None:
    assert not asks_for_a_job("I applied for a junior role at a small firm, as you advised.", Kind.PROGRESS)
