"""The names and words of which the benchmarks' invented books are made."""

GIVEN = tuple(
    "Ana Amara Anders Anil Aylin Beatriz Bram Camille Carlos Chiara Dagmar Daniel Dimitri Elif Emeka Esther Fatima "
    "Felix Fiona Giulia Grace Hana Hassan Heidi Hugo Ines Ingrid Ivan Jack Jana Javier Jia João Jonas José Julia "
    "Kaito Karin Katarzyna Kwame Lars Laura Léa Lin Lucía Magnus Maja Manuel María Marek Matteo Mei Mehmet Mira "
    "Mohammed Nadia Naomi Nikolai Noor Olga Omar Oskar Paolo Petra Pierre Priya Rafael Rania Renée Robert Rosa Ruth "
    "Samir Sarah Sean Sofía Søren Stefan Sunita Susan Sven Tamar Thomas Tomás Uma Valentina Vera Viktor Wanda Wei "
    "William Xavier Yara Yusuf Zoë Zsófia 伟 美咲 지훈".split()
)
FAMILY = tuple(
    "Abbott Adeyemi Ahmed Almeida Andersen Baker Banerjee Becker Bernard Bianchi Björk Boateng Brown Campbell Castillo "
    "Chen Costa Cruz Davies Demir Díaz Dubois Eriksson Evans Fernández Ferrari Fischer Fraser García Georgiou Gómez "
    "González Green Gupta Haddad Hansen Hernández Hoffmann Horvat Hughes Ibrahim Ito Ivanov Jackson Jansen Jensen "
    "Johnson Jones Kang Kaplan Khan Kim Kowalski Kumar Lambert Larsen Lee Lopes Lund MacDonald Mancini Martin Mbeki "
    "Mendoza Meyer Moreau Morris Müller Murphy Nakamura Nguyễn Nielsen Novák O'Brien Okafor Olsen Ozturk Papadopoulos "
    "Park Patel Pereira Petrov Popescu Quinn Ramos Rao Reid Richter Rivera Rossi Ruiz Sánchez Santos Sato Schmidt "
    "Schröder Sharma Silva Singh Smith Sørensen Suzuki Svensson Taylor Thompson Torres Tremblay Ueda Usman Van Vargas "
    "Virtanen Walker Wang Weber White Williams Wójcik Wong Wright Yamamoto Yıldız Young Zhang Zimmermann".split()
)
SECOND = tuple("Ann B. Carla de El Fitz J. Lou M. May van".split())
TRADES = tuple(
    "Acoustics Analytics Bakery Biotech Brewing Capital Ceramics Clinic College Consulting Dairy Design Diagnostics "
    "Energy Engineering Farms Films Foods Foundation Freight Games Gardens Health Hospital Housing Instruments "
    "Insurance Journal Kitchens Labs Learning Lighting Logistics Maps Marine Media Mills Mobility Museum Music Optics "
    "Paper Pharma Power Press Rail Research Robotics School Seeds Shipping Software Solar Studios Textiles Theatre "
    "Timber Tools Transit University Water Wind Works".split()
)
LEGAL = ("", "", "", " Inc.", " GmbH", " Ltd", " B.V.", " & Sons", " Group")
RANKS = ("Junior", "Senior", "Lead", "Principal", "Head", "Assistant", "Chief", "Freelance", "Interim")
POSTS = tuple(
    "Accountant Acoustician Actuary Analyst Architect Baker Biologist Buyer Chemist Copywriter Counsel Curator "
    "Designer Developer Dramaturge Economist Editor Engineer Estimator Forester Geologist Illustrator Journalist "
    "Lecturer Librarian Machinist Marketer Nurse Optician Pharmacist Photographer Physicist Planner Producer "
    "Programmer Recruiter Researcher Sommelier Statistician Surveyor Teacher Technician Therapist Translator "
    "Underwriter Vet Welder Zoologist".split()
)
TOPICS = tuple(
    "acoustics budgets careers children clients data design energy evenings fundraising grants hiring housing "
    "interviews journals kitchens laboratories language leadership logistics maps margins mentors museums music "
    "night-shifts novels onboarding optics patients pensions pitches planning portfolios pricing promotion publishing "
    "quality rail recruiting remote-work reports research retail robots safety salaries schools seasons software solar "
    "students suppliers surveys teams tenders theatres timber tools training transport travel unions visas water "
    "weekends wind writing".split()
)
SAYINGS = (
    "said that {one} matter more than {two} in the first year",
    "would ask about {one} before anything else",
    "thinks {one} and {two} will change most",
    "learned about {one} by doing, and about {two} from a colleague",
    "told me to read about {one} and to talk with people in {two}",
    "is happy with the team but not with {one}",
    "knows somebody who moved from {one} to {two}",
    "the best part of the work is {one}, the hardest is {two}",
)
COMMON = "the work and the people there were what we talked about; it was good to hear how they began"
