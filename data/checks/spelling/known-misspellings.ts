// Misspellings everyone makes, with what they should read: some are too far from it for any measure, and some are rare words themselves.

const PAIRS =
  'neice niece, neices nieces, publically publicly, accomodate accommodate, accomodation accommodation, accidently accidentally, acheive achieve, acknowlege acknowledge, acquaintence acquaintance, ' +
  'adress address, agressive aggressive, aparent apparent, appearence appearance, arguement argument, athiest atheist, auxillary auxiliary, ' +
  'begining beginning, beleive believe, bouyant buoyant, buisness business, camoflage camouflage, ' +
  'carribean Caribbean, catagory category, cemetary cemetery, collegue colleague, collegues colleagues, comittee committee, commited committed, ' +
  'commitee committee, concensus consensus, concious conscious, conciousness consciousness, congradulate congratulate, consistant consistent, ' +
  'contruction construction, curiousity curiosity, decendant descendant, decendants descendants, definately definitely, definatly definitely, ' +
  'definitly definitely, desparate desperate, diaster disaster, dieing dying, dilema dilemma, dissapear disappear, dissapoint disappoint, ' +
  'dissapointed disappointed, ecstacy ecstasy, embarass embarrass, embarassed embarrassed, enviroment environment, exagerate exaggerate, fictious fictitious, everone everyone, ' +
  'existance existence, experiance experience, familar familiar, finaly finally, firey fiery, foriegn foreign, fourty forty, freind friend, ' +
  'futher further, goverment government, governer governor, gaurd guard, gaurantee guarantee, guage gauge, harrass harass, ' +
  'harrassment harassment, heighth height, heirarchy hierarchy, hygeine hygiene, idiosyncracy idiosyncrasy, ' +
  'immediatly immediately, independant independent, indispensible indispensable, innoculate inoculate, inteligence intelligence, ' +
  'intresting interesting, knowlege knowledge, liason liaison, libary library, ' +
  'maintainance maintenance, maintenence maintenance, medeival medieval, mediteranean Mediterranean, millenium millennium, ' +
  'miniscule minuscule, mischevious mischievous, mispell misspell, neccessary necessary, necesary necessary, negociate negotiate, ' +
  'noticable noticeable, occassion occasion, occassionally occasionally, occured occurred, occurence occurrence, occurance occurrence, ' +
  'oppurtunity opportunity, paralel parallel, parliment parliament, particulary particularly, pavillion pavilion, peice piece, percieve perceive, ' +
  'perseverence perseverance, persistant persistent, personel personnel, pharoah pharaoh, posession possession, potatos potatoes, ' +
  'preceeding preceding, privelege privilege, priviledge privilege, pronounciation pronunciation, publically publicly, questionaire questionnaire, ' +
  'reccomend recommend, recieve receive, recieved received, reccommend recommend, refered referred, referal referral, relevent relevant, ' +
  'religous religious, remeber remember, repitition repetition, resistence resistance, restarant restaurant, restaraunt restaurant, ' +
  'resturant restaurant, rythm rhythm, seige siege, seperate separate, seperated separated, sieze seize, sherif sheriff, ' +
  'similiar similar, sincerly sincerely, speach speech, spokeman spokesman, strenght strength, succesful successful, successfull successful, ' +
  'supercede supersede, suprise surprise, surveilance surveillance, temperture temperature, tendancy tendency, threshhold threshold, ' +
  'tommorow tomorrow, tommorrow tomorrow, tounge tongue, tradgedy tragedy, truely truly, twelth twelfth, tyrany tyranny, underate underrate, ' +
  'unforseen unforeseen, unfortunatly unfortunately, untill until, vaccum vacuum, vegatable vegetable, vehical vehicle, visable visible, ' +
  'wether whether, wierd weird, wich which, withdrawl withdrawal, writting writing, teh the, adn and, hte the, thier their, becuase because, ' +
  'beacuse because, whcih which, taht that, tihs this, thsi this, waht what, wnat want, nad and, didnt didn’t, doesnt doesn’t, ' +
  'dont don’t, couldnt couldn’t, wouldnt wouldn’t, shouldnt shouldn’t, isnt isn’t, arent aren’t, wasnt wasn’t, werent weren’t, ' +
  'hasnt hasn’t, havent haven’t, hadnt hadn’t, theyre they’re, theyve they’ve, youre you’re, youve you’ve, weve we’ve, thats that’s, ' +
  'theres there’s, whats what’s'

/** What each should read, by the misspelling in lower case. None of them is ever a right word, whatever a dictionary has. */
export const KNOWN_MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(', ').map((pair) => {
    const [wrong = '', right = ''] = pair.split(' ')
    return [wrong, right]
  }),
)
