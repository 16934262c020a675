"""English copy: who is quoted, by which words, and how sure that is. All invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        "“The harbour will close,” Ada Brandt said.",
        (
            Row(
                "The harbour will close",
                "Ada Brandt",
                "Ada Brandt",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "subject, verb",
    ),
    Case(
        "“The harbour will close,” said Ada Brandt, head of the port authority.",
        (
            Row(
                "The harbour will close",
                "Ada Brandt",
                "Ada Brandt",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "verb, subject, apposition",
    ),
    Case(
        "Ada Brandt said: “The harbour will close.”",
        (
            Row(
                "The harbour will close.",
                "Ada Brandt",
                "Ada Brandt",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "verb before the quote",
    ),
    Case(
        (
            "Ada Brandt, who has run the port since May, told reporters on Friday, “The "
            "harbour will close.”"
        ),
        (
            Row(
                "The harbour will close.",
                "Ada Brandt",
                "Ada Brandt",
                "told",
                "named",
                "direct",
                "sure",
            ),
        ),
        "relative clause and addressee between subject and quote",
    ),
    Case(
        "“If the wind holds,” Brandt said, “nobody sails.”",
        (
            Row("If the wind holds", "Brandt", "Brandt", "said", "named", "direct", "sure"),
            Row("nobody sails.", "Brandt", "Brandt", "said", "named", "direct", "sure"),
        ),
        "a sentence split by its attribution",
    ),
    Case(
        "“It was dark,” Brandt said. “We ran. Nobody looked back.”",
        (
            Row("It was dark", "Brandt", "Brandt", "said", "named", "direct", "sure"),
            Row(
                "We ran. Nobody looked back.",
                "Brandt",
                "Brandt",
                "said",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "a second sentence goes on",
    ),
    Case(
        "“Who pays for this?” Brandt asked.",
        (Row("Who pays for this?", "Brandt", "Brandt", "asked", "named", "direct", "sure"),),
        "a question before a capitalised subject",
    ),
    Case(
        "“We are full!” shouted harbour master Pia Storm.",
        (
            Row(
                "We are full!",
                "Pia Storm",
                "harbour master Pia Storm",
                "shouted",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a role without an article",
    ),
    Case(
        "“We never asked for it.” Brandt disagreed.\n\nThe vote is on Monday.",
        (Row("We never asked for it.", None, None, None, "none", "direct", "unknown"),),
        "a full stop ends the sentence: what follows is no attribution",
    ),
    Case(
        (
            "“We watched the water rise,” Nora Quist said. “First the cellar.\n\n“Then the "
            "kitchen.\n\n“Then we left.”\n\nThe town has no mayor."
        ),
        (
            Row(
                "We watched the water rise",
                "Nora Quist",
                "Nora Quist",
                "said",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "First the cellar.",
                "Nora Quist",
                "Nora Quist",
                "said",
                "continued",
                "direct",
                "sure",
            ),
            Row(
                "Then the kitchen.",
                "Nora Quist",
                "Nora Quist",
                "said",
                "continued",
                "direct",
                "sure",
            ),
            Row(
                "Then we left.", "Nora Quist", "Nora Quist", "said", "continued", "direct", "sure"
            ),
        ),
        "a running quote opens every paragraph and closes the last",
    ),
    Case(
        (
            "Governor Tessa Lund spoke in Vell.\n\n“We will rebuild every house.”\n\nThe "
            "crowd cheered."
        ),
        (
            Row(
                "We will rebuild every house.",
                "Tessa Lund",
                "Governor Tessa Lund",
                "spoke",
                "named",
                "direct",
                "check",
            ),
        ),
        "a floating quote belongs to the subject before",
    ),
    Case(
        "And from Commissioner Iris Vane:\n\n“Anna knows this field.”",
        (
            Row(
                "Anna knows this field.",
                "Iris Vane",
                "Commissioner Iris Vane",
                ":",
                "named",
                "direct",
                "check",
            ),
        ),
        "a heading announces the quote",
    ),
    Case(
        "The union issued a statement:\n\n“Our members will not cross the line.”",
        (
            Row(
                "Our members will not cross the line.",
                None,
                "The union",
                "issued",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "an organisation announced without a name",
    ),
    Case(
        "“The dam held all night, Mayor Orla Finn said.\n\nRain is forecast.",
        (
            Row(
                "The dam held all night",
                "Orla Finn",
                "Mayor Orla Finn",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the closing mark was forgotten",
    ),
    Case(
        "‘I don’t think it’s over,’ Mr Hale said. ‘The players’ union won’t accept it.’",
        (
            Row("I don’t think it’s over", "Hale", "Mr Hale", "said", "named", "direct", "sure"),
            Row(
                "The players’ union won’t accept it.",
                "Hale",
                "Mr Hale",
                "said",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "British single marks, a possessive inside",
    ),
    Case(
        "''We can't wait,'' Ms. Orr said. ''It's time.''",
        (
            Row("We can't wait", "Orr", "Ms. Orr", "said", "named", "direct", "sure"),
            Row("It's time.", "Orr", "Ms. Orr", "said", "continued", "direct", "sure"),
        ),
        "doubled apostrophes",
    ),
    Case(
        "``We can wait,'' Ms. Orr said.",
        (Row("We can wait", "Orr", "Ms. Orr", "said", "named", "direct", "sure"),),
        "TeX marks, as the wires sent them",
    ),
    Case(
        "“He told me ‘never again’ and left,” Lena Falk said.",
        (
            Row(
                "He told me ‘never again’ and left",
                "Lena Falk",
                "Lena Falk",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "marks within marks yield nothing",
    ),
    Case(
        '"He said "no" to me twice," Falk said.',
        (Row('He said "no" to me twice', "Falk", "Falk", "said", "named", "direct", "sure"),),
        "straight marks within straight marks",
    ),
    Case(
        "The 6'2\" guard scored 30 points. “I felt strong,” Otis Reed said.",
        (Row("I felt strong", "Otis Reed", "Otis Reed", "said", "named", "direct", "sure"),),
        "feet and inches",
    ),
    Case(
        "The ’90s were loud. “We were louder,” Reed said.",
        (Row("We were louder", "Reed", "Reed", "said", "named", "direct", "sure"),),
        "an elision is no mark",
    ),
    Case(
        "“Last night was bad,” said a man who goes by the name “Shorty.”",
        (Row("Last night was bad", None, "a man", "said", "unnamed", "direct", "sure"),),
        "a nickname",
    ),
    Case(
        "He wrote of a “lost decade” in his book “The Long Ferry.”",
        (Row("lost decade", None, "He", "wrote", "pronoun", "mixed", "check"),),
        "a title of a work is nobody's words",
    ),
    Case(
        (
            "The so-called “deep harbour” features in the film “The Long Night”, which "
            "opened on Friday."
        ),
        (),
        "scare marks and a title",
    ),
    Case(
        (
            "'We will not sell': Brandt answers critics after the vote\n\nPORT VELL (AP) — "
            "The port said on Sunday it would stay public."
        ),
        (Row("We will not sell", "Brandt", "Brandt", "answers", "named", "direct", "check"),),
        "a headline in single marks, then a colon",
    ),
    Case(
        "Brandt: Port ‘must stay public’\n\nThe port authority met on Friday.",
        (Row("must stay public", "Brandt", "Brandt", ":", "named", "mixed", "check"),),
        "a headline: name, colon, a part in single marks",
    ),
    Case(
        "”We stay,” said Mikael Dahl.",
        (Row("We stay", "Mikael Dahl", "Mikael Dahl", "said", "named", "direct", "sure"),),
        "the same mark on both sides",
    ),
    Case(
        "“ We stay ,” said Mikael Dahl.",
        (Row("We stay", "Mikael Dahl", "Mikael Dahl", "said", "named", "direct", "sure"),),
        "blanks inside the marks",
    ),
    Case(
        "Dahl said “we stay”, and “we pay”.",
        (
            Row("we stay", "Dahl", "Dahl", "said", "named", "mixed", "sure"),
            Row("we pay", "Dahl", "Dahl", "said", "named", "mixed", "sure"),
        ),
        "two parts, one verb",
    ),
    Case(
        ("The raid was “planned for weeks,” according to a police report seen by the paper."),
        (
            Row(
                "planned for weeks",
                None,
                "a police report",
                "according to",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "according to, after",
    ),
    Case(
        "According to Brandt, the quay is “close to collapse.”",
        (
            Row(
                "close to collapse.", "Brandt", "Brandt", "According to", "named", "mixed", "check"
            ),
        ),
        "according to, before",
    ),
    Case(
        "Dahl called the plan “a costly mistake” and said the town would not pay.",
        (Row("a costly mistake", "Dahl", "Dahl", "called", "named", "mixed", "check"),),
        "a naming verb",
    ),
    Case(
        "The plan was called “a costly mistake” by Mikael Dahl.",
        (
            Row(
                "a costly mistake",
                "Mikael Dahl",
                "Mikael Dahl",
                "called",
                "named",
                "mixed",
                "check",
            ),
        ),
        "passive: the speaker follows by",
    ),
    Case(
        "“The drill was planned,” Orlov was quoted as saying by a local agency.",
        (
            Row(
                "The drill was planned",
                "Orlov",
                "Orlov",
                "quoted as saying",
                "named",
                "direct",
                "sure",
            ),
        ),
        "relayed speech",
    ),
    Case(
        "“We were never asked,” Fatou Sarr told AFP correspondent Luc Petit in Varo.",
        (
            Row(
                "We were never asked",
                "Fatou Sarr",
                "Fatou Sarr",
                "told",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an addressee is no speaker",
    ),
    Case(
        "“He never said that,” Dahl spokesman Per Winther said.",
        (
            Row(
                "He never said that",
                "Per Winther",
                "Dahl spokesman Per Winther",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a compound: the name comes last",
    ),
    Case(
        "Secretary of State Helen Marsh said the talks were “useful.”",
        (
            Row(
                "useful.",
                "Helen Marsh",
                "Secretary of State Helen Marsh",
                "said",
                "named",
                "mixed",
                "check",
            ),
        ),
        "of inside a title",
    ),
    Case(
        "“Anna is an expert and will do well.” — Commissioner Iris Vane",
        (
            Row(
                "Anna is an expert and will do well.",
                "Iris Vane",
                "Commissioner Iris Vane",
                "—",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a dash and a signature",
    ),
    Case(
        ("ORLOV: We are open to contacts.\nVANE: The talks go on next week. We are ready."),
        (
            Row("We are open to contacts.", "ORLOV", "ORLOV", ":", "named", "direct", "sure"),
            Row(
                "The talks go on next week. We are ready.",
                "VANE",
                "VANE",
                ":",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a transcript",
    ),
    Case(
        "NOTE: The office closes at noon.",
        (),
        "one label is no transcript",
    ),
    Case(
        ("“It is a victory,” Costa said, while Silva called it “a disgrace for the country.”"),
        (
            Row("It is a victory", "Costa", "Costa", "said", "named", "direct", "sure"),
            Row(
                "a disgrace for the country.",
                "Silva",
                "Silva",
                "called",
                "named",
                "mixed",
                "check",
            ),
        ),
        "two speakers in one sentence",
    ),
    Case(
        "Vane praised the crew, calling its work “nothing short of heroic.”",
        (Row("nothing short of heroic.", "Vane", "Vane", "calling", "named", "mixed", "check"),),
        "a participle takes the subject of its clause",
    ),
    Case(
        "Vane said the quay was safe, adding: “We check it daily.”",
        (Row("We check it daily.", "Vane", "Vane", "adding", "named", "direct", "check"),),
        "a participle after another verb",
    ),
    Case(
        "Vane won the vote and said “the town has spoken.”",
        (Row("the town has spoken.", "Vane", "Vane", "said", "named", "mixed", "sure"),),
        "the subject is left out after and",
    ),
    Case(
        "Pia Storm, who said “nobody sails today,” later left.",
        (Row("nobody sails today", "Pia Storm", "who", "said", "pronoun", "mixed", "sure"),),
        "a relative pronoun",
    ),
    Case(
        "The vote, which critics called “a farce,” was annulled.",
        (Row("a farce", None, "critics", "called", "unnamed", "mixed", "check"),),
        "critics, without an article",
    ),
    Case(
        "“We demand an answer,” the letter reads.",
        (Row("We demand an answer", None, "the letter", "reads", "unnamed", "direct", "sure"),),
        "a document",
    ),
    Case(
        "The letter said the port was “closed for good.”",
        (Row("closed for good.", None, "The letter", "said", "unnamed", "mixed", "check"),),
        "a document as the subject",
    ),
    Case(
        "“We are looking into it,” a spokeswoman for the ministry said.",
        (
            Row(
                "We are looking into it",
                None,
                "a spokeswoman for the ministry",
                "said",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a description",
    ),
    Case(
        "The Port Authority said in a statement that it had “no choice.”",
        (
            Row(
                "no choice.",
                "Port Authority",
                "The Port Authority",
                "said",
                "named",
                "mixed",
                "check",
            ),
        ),
        "an organisation",
    ),
    Case(
        "“The ferry will sail,” the company's director, Mikael Dahl, said.",
        (
            Row(
                "The ferry will sail",
                "Mikael Dahl",
                "the company's director, Mikael Dahl",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "description and name in apposition",
    ),
    Case(
        "“The ferry will sail,” said the company's director, Mikael Dahl.",
        (
            Row(
                "The ferry will sail",
                "Mikael Dahl",
                "the company's director, Mikael Dahl",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the same, inverted",
    ),
    Case(
        (
            "“The ferry will sail,” Sen. J.D. Holm, R-Ohio, said on Jan. 5 in Washington, "
            "D.C. “Count on it.”"
        ),
        (
            Row(
                "The ferry will sail",
                "J.D. Holm",
                "Sen. J.D. Holm",
                "said",
                "named",
                "direct",
                "sure",
            ),
            Row("Count on it.", "J.D. Holm", "Sen. J.D. Holm", "said", "named", "direct", "check"),
        ),
        "abbreviations end no sentence",
    ),
    Case(
        (
            "KIRN, May 4 (Reuters) - Rebels launched “the largest” attack of the war, "
            "Colonel Ines Roth said on Sunday."
        ),
        (Row("the largest", "Ines Roth", "Colonel Ines Roth", "said", "named", "mixed", "sure"),),
        "a dateline and a late attribution",
    ),
    Case(
        "Finance Minister Olaf Brun met the unions.\n\n“There is no money,” he said.",
        (Row("There is no money", "Olaf Brun", "he", "said", "pronoun", "direct", "sure"),),
        "he: the minister before",
    ),
    Case(
        "Helen Marsh met Peter Vale on Monday.\n\n“He was late,” she said.",
        (Row("He was late", "Helen Marsh", "she", "said", "pronoun", "direct", "sure"),),
        "she: gender tells the two apart",
    ),
    Case(
        "Helen Marsh met Peter Vale on Monday.\n\n“She was early,” he said.",
        (Row("She was early", "Peter Vale", "he", "said", "pronoun", "direct", "sure"),),
        "he: the other one",
    ),
    Case(
        ("Peter Vale spoke first. He thanked Anders Krog.\n\n“It was a long night,” he said."),
        (Row("It was a long night", "Peter Vale", "he", "said", "pronoun", "direct", "sure"),),
        "a sentence with the same pronoun for its subject is about the same person",
    ),
    Case(
        "“It was a long night,” he said.",
        (Row("It was a long night", None, "he", "said", "pronoun", "direct", "check"),),
        "nobody before: the pronoun stays a pronoun",
    ),
    Case(
        "“We left at dawn,” a fisherman said. “The sea was calm,” he said.",
        (
            Row("We left at dawn", None, "a fisherman", "said", "unnamed", "direct", "sure"),
            Row("The sea was calm", None, "he", "said", "pronoun", "direct", "check"),
        ),
        "he after a description stays unnamed",
    ),
    Case(
        "Reporters asked Ms. Orr about the vote. “It is over,” she said.",
        (Row("It is over", "Orr", "she", "said", "pronoun", "direct", "sure"),),
        "a title tells the gender",
    ),
    Case(
        "“We lost,” they said.",
        (Row("We lost", None, "they", "said", "pronoun", "direct", "check"),),
        "they",
    ),
    Case(
        "The film “The Long Night” opened in Varo on Friday.",
        (),
        "a title",
    ),
    Case(
        "Her brother, Karl “Kalle” Brandt, was not there.",
        (),
        "a nickname inside a name",
    ),
    Case(
        (
            '(Reporting by Jane "Jan" Doe; Editing by Al Roe)\n\nOur Standards: The "Trust '
            'Principles".'
        ),
        (),
        "credits",
    ),
    Case(
        '<a href="x" title="She said so">The plan</a> failed.',
        (),
        "markup",
    ),
    Case(
        "He was told to “stand down.”",
        (),
        "passive without an agent",
    ),
    Case(
        "On MSNBC’s “Morning Desk,” Dahl said the port was safe.",
        (),
        "a programme",
    ),
    Case(
        ('"ORLOV: We are ready for talks."\n\n"VANE: So are we, and have been for a year."'),
        (
            Row("We are ready for talks.", "ORLOV", "ORLOV", ":", "named", "direct", "check"),
            Row(
                "So are we, and have been for a year.",
                "VANE",
                "VANE",
                ":",
                "named",
                "direct",
                "check",
            ),
        ),
        "a transcript within marks",
    ),
    Case(
        ("But Ms. Orr would do well to begin “building bridges” to her rivals, said Mikael Dahl."),
        (Row("building bridges", "Mikael Dahl", "Mikael Dahl", "said", "named", "mixed", "sure"),),
        "a weak verb before, a plain one behind",
    ),
    Case(
        "“The quay is safe,” Brandt said, according to the Vell Herald.",
        (Row("The quay is safe", "Brandt", "Brandt", "said", "named", "direct", "check"),),
        "second-hand",
    ),
    Case(
        (
            "“Prices will rise again,” Janet Cole told lawmakers. “We expect two more "
            "quarters.\n\n“After that, nobody knows.\n\n“That is the honest answer.”"
        ),
        (
            Row(
                "Prices will rise again",
                "Janet Cole",
                "Janet Cole",
                "told",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "We expect two more quarters.",
                "Janet Cole",
                "Janet Cole",
                "told",
                "continued",
                "direct",
                "sure",
            ),
            Row(
                "After that, nobody knows.",
                "Janet Cole",
                "Janet Cole",
                "told",
                "continued",
                "direct",
                "sure",
            ),
            Row(
                "That is the honest answer.",
                "Janet Cole",
                "Janet Cole",
                "told",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "a running quote behind an addressee",
    ),
    Case(
        "\"She shouted 'stop' twice,\" the driver recalled.",
        (
            Row(
                "She shouted 'stop' twice",
                None,
                "the driver",
                "recalled",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "single marks within straight ones",
    ),
    Case(
        'Her novel "Winter Light" won the prize, and critics praised its "quiet power".',
        (Row("quiet power", None, "critics", "praised", "unnamed", "mixed", "check"),),
        "a title, then a part of a sentence",
    ),
    Case(
        'The "smart" fridge and the album "Blue Hour" were both on sale.',
        (),
        "scare marks and a title, no verb",
    ),
    Case(
        ("“We have no choice,” said Peter Braun, the company’s chief executive, on Tuesday."),
        (
            Row(
                "We have no choice",
                "Peter Braun",
                "Peter Braun",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "inverted, with an apposition and a day",
    ),
    Case(
        "“When I heard the news,” said Ms. Alvarez, “I could not believe it.”",
        (
            Row(
                "When I heard the news",
                "Alvarez",
                "Ms. Alvarez",
                "said",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "I could not believe it.",
                "Alvarez",
                "Ms. Alvarez",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "split, the verb first",
    ),
    Case(
        ("Mayor Lucy Tran visited the site on Sunday. “It is worse than I thought,” she said."),
        (
            Row(
                "It is worse than I thought",
                "Lucy Tran",
                "she",
                "said",
                "pronoun",
                "direct",
                "sure",
            ),
        ),
        "the pronoun in the paragraph of the name",
    ),
    Case(
        (
            "Prime Minister Keir Holt rejected the criticism.\n\n“This is the right plan "
            "for the country.”\n\nThe opposition disagreed."
        ),
        (
            Row(
                "This is the right plan for the country.",
                "Keir Holt",
                "Prime Minister Keir Holt",
                "rejected",
                "named",
                "direct",
                "check",
            ),
        ),
        "a floating quote between two paragraphs",
    ),
    Case(
        "“I saw smoke,” Ortega said. “Then the alarm went off. People ran.”",
        (
            Row("I saw smoke", "Ortega", "Ortega", "said", "named", "direct", "sure"),
            Row(
                "Then the alarm went off. People ran.",
                "Ortega",
                "Ortega",
                "said",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "two sentences go on",
    ),
    Case(
        "“Workers deserve a fair wage,” the statement said.",
        (
            Row(
                "Workers deserve a fair wage",
                None,
                "the statement",
                "said",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a statement speaks",
    ),
    Case(
        "“The vessel was overloaded,” a report by the coast guard found.",
        (
            Row(
                "The vessel was overloaded",
                None,
                "a report",
                "found",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "a document with a phrase behind it",
    ),
    Case(
        "According to the ministry, the talks were “frank and useful.”",
        (
            Row(
                "frank and useful.",
                None,
                "the ministry",
                "According to",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "according to an institution",
    ),
    Case(
        "Growth was “slower than hoped,” according to Finance Minister Ana Reis.",
        (
            Row(
                "slower than hoped",
                "Ana Reis",
                "Finance Minister Ana Reis",
                "according to",
                "named",
                "mixed",
                "check",
            ),
        ),
        "according to, a role before the name",
    ),
    Case(
        "Johnson described the vote as “a turning point” for the region.",
        (Row("a turning point", "Johnson", "Johnson", "described", "named", "mixed", "sure"),),
        "described as",
    ),
    Case(
        "Merkel said the deal was “not perfect” but “the best we could get.”",
        (
            Row("not perfect", "Merkel", "Merkel", "said", "named", "mixed", "sure"),
            Row("the best we could get.", "Merkel", "Merkel", "said", "named", "mixed", "sure"),
        ),
        "two parts joined by but",
    ),
    Case(
        (
            "'It's a disgrace,' Mrs Patel told the inquiry. 'Nobody listened to the "
            "residents' complaints.'"
        ),
        (
            Row("It's a disgrace", "Patel", "Mrs Patel", "told", "named", "direct", "sure"),
            Row(
                "Nobody listened to the residents' complaints.",
                "Patel",
                "Mrs Patel",
                "told",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "British single marks, straight",
    ),
    Case(
        "``It was never about money,'' said the union leader. ``It was about respect.''",
        (
            Row(
                "It was never about money",
                None,
                "the union leader",
                "said",
                "unnamed",
                "direct",
                "sure",
            ),
            Row(
                "It was about respect.",
                None,
                "the union leader",
                "said",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "TeX marks and a description",
    ),
    Case(
        ('"The bridge is safe, engineer Tom Hall told reporters.\n\nWork resumes on Monday.'),
        (
            Row(
                "The bridge is safe",
                "Tom Hall",
                "engineer Tom Hall",
                "told",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an unclosed straight mark, a role without article",
    ),
    Case(
        (
            'He posted on Telegram: "The enemy has been pushed back."\n\nThe claim could '
            "not be verified."
        ),
        (
            Row(
                "The enemy has been pushed back.",
                None,
                "He",
                "posted",
                "pronoun",
                "direct",
                "check",
            ),
        ),
        "a pronoun before the colon",
    ),
    Case(
        "Guterres warned: “Time is running out.”",
        (
            Row(
                "Time is running out.", "Guterres", "Guterres", "warned", "named", "direct", "sure"
            ),
        ),
        "a plain verb before the colon",
    ),
    Case(
        ("HOST: Welcome to the show.\nSMITH: Thank you for having me.\nHOST: Let us begin."),
        (
            Row("Welcome to the show.", "HOST", "HOST", ":", "named", "direct", "sure"),
            Row("Thank you for having me.", "SMITH", "SMITH", ":", "named", "direct", "sure"),
            Row("Let us begin.", "HOST", "HOST", ":", "named", "direct", "sure"),
        ),
        "three lines of a transcript",
    ),
    Case(
        "Q. Will you resign?\n\nA. No, I will not.",
        (),
        "questions and answers name nobody",
    ),
    Case(
        (
            "“The attack will not go unanswered,” Defence Minister Omar Said told Reuters "
            "on Friday."
        ),
        (
            Row(
                "The attack will not go unanswered",
                "Omar Said",
                "Defence Minister Omar Said",
                "told",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a surname that is a verb",
    ),
    Case(
        "“We are in talks,” Kim told the Financial Times.",
        (Row("We are in talks", "Kim", "Kim", "told", "named", "direct", "sure"),),
        "a paper as the addressee",
    ),
    Case(
        "“There was no warning,” Petrov was cited as saying by RIA.",
        (
            Row(
                "There was no warning",
                "Petrov",
                "Petrov",
                "cited as saying",
                "named",
                "direct",
                "sure",
            ),
        ),
        "cited as saying",
    ),
    Case(
        "TASS quoted Peskov as saying: “The president is in good health.”",
        (
            Row(
                "The president is in good health.",
                "Peskov",
                "Peskov",
                "quoted",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an agency quotes somebody as saying",
    ),
    Case(
        "State media quoted Kim as saying that “enemies will pay a heavy price.”",
        (
            Row(
                "enemies will pay a heavy price.", "Kim", "Kim", "quoted", "named", "mixed", "sure"
            ),
        ),
        "the same, a part of a sentence",
    ),
    Case(
        ("Angela Rayne, who took over from Tom Watts in April, told the BBC: “We will win.”"),
        (Row("We will win.", "Angela Rayne", "Angela Rayne", "told", "named", "direct", "sure"),),
        "another name in an aside",
    ),
    Case(
        "“It works,” Dr. Chen said, but Dr. Ruiz called the result “premature.”",
        (
            Row("It works", "Chen", "Dr. Chen", "said", "named", "direct", "sure"),
            Row("premature.", "Ruiz", "Dr. Ruiz", "called", "named", "mixed", "check"),
        ),
        "two titled speakers",
    ),
    Case(
        "“He is fine,” Kremlin spokesman Dmitry Orlov said.",
        (
            Row(
                "He is fine",
                "Dmitry Orlov",
                "Kremlin spokesman Dmitry Orlov",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an institution before the role",
    ),
    Case(
        "“That is false,” said Pentagon press secretary John Marsh.",
        (
            Row(
                "That is false",
                "John Marsh",
                "Pentagon press secretary John Marsh",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a long role before the name",
    ),
    Case(
        "“Courage is grace under pressure.” – Ernest Vale",
        (
            Row(
                "Courage is grace under pressure.",
                "Ernest Vale",
                "Ernest Vale",
                "–",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an en dash and a signature",
    ),
    Case(
        "“A great loss for science.”\n— Professor Mary Odell, University of Leeds",
        (
            Row(
                "A great loss for science.",
                "Mary Odell",
                "Professor Mary Odell",
                "—",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the signature on the next line",
    ),
    Case(
        "Statement from Senator Dale Reed:\n\n“Today we made history.”",
        (
            Row(
                "Today we made history.",
                "Dale Reed",
                "Senator Dale Reed",
                ":",
                "named",
                "direct",
                "check",
            ),
        ),
        "a heading without a verb",
    ),
    Case(
        "From the governor’s office:\n\n“The storm has passed.”",
        (
            Row(
                "The storm has passed.",
                None,
                "the governor’s office",
                ":",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "a heading that names an office",
    ),
    Case(
        "“It was loud,” said a neighbor known as “Big Ed.”",
        (Row("It was loud", None, "a neighbor", "said", "unnamed", "direct", "sure"),),
        "known as",
    ),
    Case(
        "“Hurry,” shouted Robert “Bob” Lane.",
        (
            Row(
                "Hurry",
                "Robert “Bob” Lane",
                "Robert “Bob” Lane",
                "shouted",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a nickname inside the name",
    ),
    Case(
        (
            "‘No deal is better than a bad deal’: Truss warns Brussels\n\nLONDON (AP) — "
            "The minister spoke on Monday."
        ),
        (
            Row(
                "No deal is better than a bad deal",
                "Truss",
                "Truss",
                "warns",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a headline quote, then who warns",
    ),
    Case(
        "Biden: 'We will defend every inch'\n\nThe president spoke in Warsaw.",
        (Row("We will defend every inch", "Biden", "Biden", ":", "named", "direct", "check"),),
        "a headline: name, colon, quote",
    ),
    Case(
        "The board was 8' 6\" long. “It broke,” Carla Fox said.",
        (Row("It broke", "Carla Fox", "Carla Fox", "said", "named", "direct", "sure"),),
        "feet and inches apart",
    ),
    Case(
        'The 5" screen cracked. "I dropped it," said Lee.',
        (Row("I dropped it", "Lee", "Lee", "said", "named", "direct", "sure"),),
        "inches in straight marks",
    ),
    Case(
        ("“The U.N. must act,” Amb. L.T. Ford, of the U.S., said at 5 p.m. on Feb. 3. “Now.”"),
        (
            Row(
                "The U.N. must act",
                "L.T. Ford",
                "Amb. L.T. Ford",
                "said",
                "named",
                "direct",
                "sure",
            ),
            Row("Now.", "L.T. Ford", "Amb. L.T. Ford", "said", "continued", "direct", "sure"),
        ),
        "many abbreviations",
    ),
    Case(
        '(Reporting by Ann "Annie" Ray and Joe Doe; writing by Kim Poe)',
        (),
        "credits with a nickname",
    ),
    Case(
        'Reuters "Fact Box" - Editing by Sue Roe',
        (),
        "credits behind a dash",
    ),
    Case(
        (
            "PARIS, June 2 (Reuters) - France said on Friday it was “deeply concerned” by "
            "the arrests."
        ),
        (Row("deeply concerned", "France", "France", "said", "named", "mixed", "sure"),),
        "a country speaks behind a dateline",
    ),
    Case(
        "BEIRUT (AP) — Israeli jets hit “dozens of targets” overnight, the army said.",
        (Row("dozens of targets", None, "the army", "said", "unnamed", "mixed", "check"),),
        "an institution at the end of the sentence",
    ),
    Case(
        "The crane was late again, a figure the port office calls “unhelpfully round”.",
        (
            Row(
                "unhelpfully round",
                None,
                "the port office",
                "calls",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "a clause whose relative pronoun is left out",
    ),
    Case(
        (
            "Ada Brandt took him to Gull Rock herself. The boat does not call at Gull Rock, but, "
            "according to her, “it was going that way.”"
        ),
        (
            Row(
                "it was going that way.",
                "Ada Brandt",
                "her",
                "according to",
                "pronoun",
                "direct",
                "check",
            ),
        ),
        "a pronoun in another case; a place before a conjunction is no person",
    ),
    Case(
        (
            "Jonas Hale drives the train. One of them, a retired teacher, had boarded twice.\n\n"
            "“I slept the first time,” she said."
        ),
        (Row("I slept the first time", None, "she", "said", "pronoun", "direct", "check"),),
        "the pronoun stands for somebody whom the story does not name",
    ),
    Case(
        "Robert “Bob” Hale said, “We checked it twice.”",
        (
            Row(
                "We checked it twice.",
                "Robert “Bob” Hale",
                "Robert “Bob” Hale",
                "said",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a nickname in marks is part of the name",
    ),
    Case(
        "“We checked it twice,” said Robert “Bob” Hale, the keeper. “It holds,” Hale added.",
        (
            Row(
                "We checked it twice",
                "Robert “Bob” Hale",
                "Robert “Bob” Hale",
                "said",
                "named",
                "direct",
                "sure",
            ),
            Row("It holds", "Robert “Bob” Hale", "Hale", "added", "named", "direct", "sure"),
        ),
        "a nickname behind the verb; the surname alone afterwards",
    ),
    Case(
        'Mary "Mim" Coe told reporters: "We are done."',
        (
            Row(
                "We are done.",
                'Mary "Mim" Coe',
                'Mary "Mim" Coe',
                "told",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a nickname in straight marks",
    ),
    Case(
        "“We will pay,” the agency cited him as saying.",
        (Row("We will pay", None, "him", "cited", "pronoun", "direct", "check"),),
        "a pronoun passed on by somebody else",
    ),
    Case(
        "“We will strike,” the union secretary said.",
        (Row("We will strike", None, "the union secretary", "said", "unnamed", "direct", "sure"),),
        "a role without a name",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_quotes_are_found_with_their_speakers(case: Case) -> None:
    assert rows(find_quotes(case.body, "en")) == case.quotes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_the_language_is_told_from_the_words(case: Case) -> None:
    assert find_quotes(case.body) == find_quotes(case.body, "en")


@pytest.mark.parametrize(
    ("lede", "role"),
    [
        ("Ada Brandt, head of the port authority, came.", "head of the port authority"),
        ("Ada Brandt, a pilot of the port, came.", "pilot of the port"),
        ("The old master, Captain Ada Brandt, stood on the quay.", None),
        ("Her daughter, Ada Brandt, arrived in the afternoon.", None),
        ("The clerk and Ada Brandt, had opened the gate.", None),
    ],
)
def test_role_is_an_apposition_and_never_a_predicate(lede: str, role: str | None) -> None:
    (quote,) = find_quotes(f"{lede}\n\n“The harbour will close,” Brandt said.", "en")
    assert quote.speaker == "Ada Brandt"
    assert quote.role == role
