"""Given names that tell a person's gender, and that a name is a person's.

Common names of the countries the wires report from most. Names that both
genders bear ("Leslie", "Deniz") are left out.
"""

from articles.wire.quotes.cues import words

MASCULINE = words("""
aaron abdul abdullah abraham adam adem adolfo adrian ahmad ahmed ahmet al alan albert alberto
alejandro aleksandr
alexander alexei alfonso alfred ali allen alvaro amir anatoly anders andre andreas andrei andrew
andrés andy angus
anthony antoine antonio antony armando arnold arthur asad ashraf austin axel aziz barack barry
bart ben benjamin
bernard bernd bernie bert bill billy björn bob bobby boris brad bradley brandon brendan brent
brett brian bruce bruno
bryan byron caleb calvin carl carlos carsten cem cemal chad charles charlie chester chris
christian christoph
christopher chuck claude clay clifford clint clive colin conrad corey craig curt curtis cyril
dale damien dan daniel
darrell darren dave david dean denis dennis derek devin devlet dick didier diego dieter dimitri
dirk dmitry dominic
dominique don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin
elias elijah emin
emmanuel enrique erdal eric erich erik ernest ernesto ethan eugene evan evgeny fabien fabio
farid
fatih felipe felix
ferdinand fernando fethi florian francesco francis francisco franck franco frank franz fred
frederick friedrich gabriel
gareth gary gavin geoff geoffrey georg george gerald gerard gerhard gianni gilbert giles giorgio
giovanni giuseppe glen
glenn gordon greg gregory guillermo günter gustavo hakan hamid hans harald harold harry hasan
hassan hector
heiko heinrich heinz helmut henri henrik henry herbert herman howard hubert hugo hüseyin hussein
ian ibrahim igor ilham
imran isaac ismail ismet ivan jack jacob jacques jaime jake jakob james jamie jared jason
javier jay jean-claude
jean-luc jean-marie jeb jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joao joe
joel johan johannes john
johnny jon jonas jonathan jordi jorge jose josé josef joseph josh joshua juan juergen julian
julio jürgen justin kamal
karl kazim keith kemal ken kenneth kevin khaled khalid kirk klaus kofi kurt kyle lance larry
lars
laurent lawrence lech
lee leo leon leonard leonid lewis lindsey lloyd lorenzo louis luc luca lucas luigi luis lukas
luke lutz mahmoud mahmud
malcolm manfred manuel marc marcel marco marcos marcus mario marius mark markus martin marvin
massimo mathias matt
matteo matthew matthias maurice mauricio maxim maximilian mehdi mehmet mel melih mesut michael
michel miguel mike
mikhail mitch mitt mohamed mohammad mohammed muhammad murat mustafa narendra nathan neil
nicholas
nick nicolas nicolás
nigel nihat nikolai nikolas noah norbert norman numan oleg olaf oliver olivier omar ömer orhan
oscar osman oskar otto
owen pablo paolo pascal patrick paul pavel pedro perry pete peter petro phil philip philipp
philippe pierre rafael ralf
ralph ramazan ramón randy raphael rashid raul ray raymond recep reginald reince rex ricardo
richard rick ricky rob
robert roberto rodrigo roger roland rolf ron ronald ross roy rubén rudolf rudy rupert russell
ryan salih salim sam
samuel scott sean sebastian selahattin selim serge sergei sergey sergio seth shane shinzo sidney
silvio simon stan
stanley stefan steffen stephan stephen steve steven stewart stuart süleyman ted terrence terry
theo theodore thomas
thorsten tim timothy tobias todd tom tommy tony travis trent trey trevor tyler udo uğur ulrich
uwe vadim valery victor
vijay viktor vincent vitaly vladimir volker volodymyr wade walter warren wayne werner wilhelm
william willie
winston wolfgang xavier xi lennard rasmus lennart bertil gleb tobias sabri lars jens nils
henning sven
torsten yannick yann bastien yair yasin yevgeny yusuf yuri yves zachary ziya
александр алексей андрей антон борис вадим василий виктор виталий владимир вячеслав геннадий
григорий дмитрий
евгений иван игорь кирилл константин леонид максим михаил николай олег павел петр роман сергей
станислав юрий
""")

FEMININE = words("""
abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber
amelia amy ana anastasia
andrea angela angelica angelina anita anja ann anna anne annette annie antonia ariana ashley
astrid audrey aylin
ayşe barbara beate beatrice beatriz becky bella bernadette beth betsy betty beverly birgit
bonnie
brenda brianna
bridget brigitte britta brooke candace carla carly carmen carol carole carolina caroline carolyn
carrie catherine
cathy cecile cecilia celia charlotte chelsea cheryl christiane christina christine cindy claire
clara claudia
colleen connie constance courtney cristina cynthia daisy dana danielle dawn deborah debbie
denise
diana diane dolores
donna doris dorothy ebru edith eileen elaine eleanor elena elif elisabeth elise elizabeth ella
ellen elsa emily emine
emma erica erika erin esther eva evelyn fatima fatma federica felicity fiona florence frances
francesca françoise
frauke gabriele gabriela gail gabrielle georgia geraldine gina ginger giorgia gisela gladys
glenda gloria grace greta
gretchen gülşen gwen hannah hannelore harriet hatice heather heidi heike helen helena helene
hilary hillary hilda
holly hülya huma ida ilse imelda inés inga ingrid irene iris irina isabel isabella isabelle
ivana
ivanka jacinda jackie
jacqueline jana jane janet janice jasmine jean jeanne jen jenna jennifer jenny jill joan joanna
joanne jocelyn josephine
joy joyce juanita judith judy julia juliana julie juliet jutta kamala karen karin karla karoline
kate
katharina katherine kathleen kathryn kathy katie katrin katrina kay kayla kellyanne kerstin kim
kimberly kirsten
kirstjen klara kristen kristin kristina kristine laila lara latoya laura lauren laurie leila
lena
leonie leyla liane
lila lillian lily linda lisa liz loretta lorraine louise lucia lucy luisa lydia lynn madeleine
maggie manuela marcia
margaret margarita maria marian marianne marie marilyn marina marine marion marissa marjorie
marlene marta martha
martina mary maureen megan meghan melania melanie melinda melissa meltem meral meredith mia
michelle mildred miranda
miriam moira molly mona monica monika monique nadia nadine nancy naomi natalia natalie natasha
nicola nicole nikki nina
nora norma nuray olga olivia oprah pamela patricia patti paula pauline peggy penelope penny
petra
phyllis pınar
priscilla rachel ramona rania rebecca regina renate rhonda rita roberta robyn rosa rosalind
rosemary roxana ruth
sabine sahra sally samantha sandra sara sarah saskia selin sharon sheila shirley sibel silvia
simone sofia sonia sonja
sophia sophie stacey stacy stefanie stella stephanie sue susan susanne suzanne svetlana sylvia
sylvie tamara tammy
tanja tanya tara tatiana teresa terri theresa tiffany tina tracy tulsi ulrike ursula valerie
vanessa vera veronica
veronika victoria viola violet virginia viviane wanda wendy whitney yulia yolanda yvette yvonne
zehra zeynep zoe maud hanne jorun ilse solène élise livia agathe naima ingeborg sigrid astrid
freya
анастасия анна валентина вера виктория галина дарья екатерина елена ирина лариса людмила марина
мария надежда
наталья нина ольга светлана татьяна юлия
""")
