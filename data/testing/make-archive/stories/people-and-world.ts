// Stories of health, business, culture, sport, the world, and lives that have ended.
import type { StoryKind } from './story-kind.ts'

export const health: StoryKind = {
  desk: 'Health',
  tags: ['health', 'hospitals', 'medicine', 'vaccines', 'ageing', 'nurses', 'public money'],
  headlines: [
    'Cases of {illness} double in {P}',
    'Hospital in {P} turns away patients with {illness}',
    'A {role} finds what {size} doctors had missed',
    'Vaccine against {illness} reaches {P}',
    '{P} to lose its {building} for want of nurses',
  ],
  leads: [
    'Doctors in {P} have treated {12-900} {group} for {illness} since the beginning of the month, the {body} said on {day}.',
    'The hospital of {P}, which has {90-900} beds, ran out of them shortly before {evening} on {day} and sent patients to {Q} by {vehicle}.',
    'A vaccine against {illness} was given to {group} in {P} for the first time on {day}; {A}, a {role}, was first in the queue.',
    '{A}, a {role} from {P}, has been given the {body} prize for a way of finding {illness} with a {thing}.',
  ],
  facts: [
    'Of {200-900} people tested, {12-190} were found to carry {illness} without knowing it.',
    '{B}, a consultant at the hospital, thinks that {weather} and {fault} in old houses are to blame.',
    'The {body} has sent {2-90},000 doses to {Q}, where they are kept in the {building}.',
    'Nurses in {P} earn {£14-39},000 a year, about {2-9} per cent less than in {Q}.',
    'The last outbreak of {illness}, in {year-14}, ended after {3-19} weeks; {C} was a student then, and remembers it with {feeling}.',
    'Waiting times for an operation have grown from {4-19} weeks to {20-60} since {year-4}.',
  ],
  quotes: [
    'We are not running out of medicine, we are running out of {group} to give it',
    'It is not the {illness} that I am afraid of, it is the {plan}',
    'She came in with a {thing} and a cough, and she went home with the {thing}',
    'In {12-40} years as a {role} I have seen {illness} {2-9} times',
    'Every bed has somebody in it, and every corridor has a bed',
  ],
}

export const business: StoryKind = {
  desk: 'Business',
  tags: ['trade', 'jobs', 'banks', 'factories', 'mining', 'energy', 'strikes', 'tourism', 'insurance'],
  headlines: [
    '{a} & Sons to close its {machine} works in {P}',
    '{P} firm wins order for {12-900} {machine}s',
    'Price of {mineral} rises to {£100-900} a tonne',
    'Bank of {P} lends again after the {plan}',
    'Strike at the {building} ends {manner}',
  ],
  leads: [
    'The {machine} maker {a} & Sons is to shut its works in {P} with the loss of {90-900} jobs, the firm said {manner} on {day}.',
    'A firm in {P} that began with one {machine} in {year-30} has won a contract worth {£2-90} million to supply {Q} with {cargo}.',
    'Shares in {A}’s mining company fell by {11-60} per cent on {day} when it turned out that the {mineral} beneath {P} lies deeper than its {plan} had said.',
    'The strike of {group} at {P} ended {manner} on {day}, {3-90} days after it had begun over a {thing}.',
  ],
  facts: [
    'Sales of {cargo} rose to {£12-900} million in the year to March, while profit fell by a {third|quarter|half}.',
    '{A}, whose grandfather founded the firm, owns {11-60} per cent of it; {B} owns {3-10}.',
    'The works burns {2-90} tonnes of {material} a day and exports {size} of what it makes.',
    'Analysts at {C} & Partners had expected {£12-99} million, and called the result {trait}.',
    'Visitors to {P} spent {£2-90} million last year, most of it on {fish} and in the {building}.',
    'The order is to be delivered by {date}, in {3-19} shipments, through the port of {Q}.',
  ],
  quotes: [
    'We did not lose the order, we declined to make it any worse',
    'Nobody buys a {machine} because of the colour, but they ask about the colour',
    'My grandfather paid his men in {fish}, and they stayed',
    'The bank has been {trait}, which is a word that I have looked up',
    'You can move the {machine} to {Q}, you cannot move {12-90} years of {feeling}',
  ],
}

export const culture: StoryKind = {
  desk: 'Culture',
  tags: ['arts', 'music', 'heritage', 'museums', 'theatre', 'books', 'film', 'festivals', 'archaeology'],
  headlines: [
    'Lost {artwork} by {a} found behind a {thing} in {P}',
    '{P} hears its {instrument} for the first time in {12-90} years',
    'Review: a {trait} evening with a {instrument}',
    'Museum of {P} buys back its {artwork}',
    '{a} wins the {Q} prize with a {trait} {artwork}',
  ],
  leads: [
    'A {artwork} that had hung in the {building} of {P} for {30-300} years was taken down on {day} and turned out to have another beneath it.',
    '{A} played the {instrument} in {P} on {day} for {2-5} hours without a pause, and {size} of the {group} stayed to the end.',
    'Divers working on the {works} at {P} have brought up a {thing} that the {body} believes to be {9-24} centuries old.',
    'The {Q} prize was given on {day} to {A} for a {artwork} about {group}, {creature} and {weather}.',
  ],
  facts: [
    'The {artwork}, {20-300} centimetres high and made of {material}, was bought by {B} in {year-60} for {£20-900}.',
    '{C}, who restored it, removed {3-9} coats of paint with a {thing} and found the letters of a name.',
    'The {instrument} was built in {year-99} by a {role} of {Q}, who made only {2-19} of them.',
    'Visitors to the {building} have doubled since {year-3}, when the museum began to open at {evening}.',
    'A festival of the {instrument} is to be held in {P} from {date}; {11-90} players have said that they will come.',
    'The {body} gave {£11-400},000, and {group} in the town raised the rest by selling {crop}.',
  ],
  quotes: [
    'There were no drawings, so we worked it out from the dust',
    'Under {3-9} coats of paint, with my thumb, I could feel letters',
    'I play the {instrument} because my sister had the {instrument}',
    'A museum is a {building} that has forgiven its owners',
    'It is a {trait} piece, and nobody has ever got to the end of it before {evening}',
  ],
}

export const sport: StoryKind = {
  desk: 'Sport',
  tags: ['sport', 'football', 'athletics', 'sailing', 'rowing', 'young people', 'volunteers', 'olympics'],
  headlines: [
    '{P} beat {Q} {2-9}-{0-1} in {weather}',
    '{a} breaks a record in {sport} that had stood since {year-30}',
    '{P} appoints a {role} as its {sport} coach',
    'Final in {sport} is stopped by {creature}',
    '{a} to retire after {11-30} seasons',
  ],
  leads: [
    '{P} beat {Q} {2-9}-{0-1} on {day} in front of {2-30},000 {group}, and are in the final for the first time since {year-40}.',
    '{A}, a {role} who took up {sport} at {31-60}, broke the national record in {P} on {day} by {2-9} tenths of a second.',
    'The club at {P}, which owes {£90-900},000, has {3-30} days left to find somebody who will pay for its {sport} ground.',
    'A {sport} match between {P} and {Q} was given up on {day} when {creature} would not leave the field.',
  ],
  facts: [
    '{A} opened the scoring after {3-19} minutes; {B} answered before the interval, and {C} was sent off for arguing with a {role}.',
    'It was the {third|fourth|fifth|sixth} win in a row for {P}, who had gone {6-19} matches without one.',
    'The ground, laid on {material} in {year-50}, drains badly after {weather}.',
    'Of the {12-60} who started, {3-11} reached {Q}, most of them pushing.',
    '{B}, who has coached {P} since {year-7}, is to be followed by {C}.',
    'Tickets cost {£4-90}; {group} get in for half.',
  ],
  quotes: [
    'We were {trait} for {20-80} minutes and {trait} for the rest',
    'I saw the {thing} coming and thought, that is a {thing}',
    'At my age you do not train, you negotiate',
    'The referee is a {role}, and I shall say no more than that',
    'We have lost to better teams, and we have lost to worse ones, and on the whole I prefer the worse',
  ],
}

export const world: StoryKind = {
  desk: 'World',
  tags: ['world', 'africa', 'europe', 'asia', 'americas', 'elections', 'conflict', 'refugees', 'aid', 'diplomacy'],
  headlines: [
    'President {a} dissolves parliament in {P}',
    'Aid convoy reaches {P} after {3-30} days',
    'Rebels and army agree on a {plan} in {P}',
    'Thousands march in {P} against {a}',
    '{a} sworn in as prime minister after {3-30} rounds of voting',
    'Border at {Q} opens for {group}',
  ],
  leads: [
    'President {A} dissolved parliament {manner} on {day} and called an election for {date}, {2-40} months early.',
    'A convoy of {12-90} lorries reached {P} on {day}, the first since {weather} cut the road from {Q} in {year-1}.',
    'Rebels led by {A} signed a {trait} {plan} with the army in {P} on {day}, in the presence of {group} and of {B}, who had brought them together.',
    'Tens of thousands of {group} marched through {P} on {day} to demand that {A} step down.',
    '{A} was sworn in as prime minister in {P} on {day}, the {third|fourth|fifth|sixth} since {year-3}.',
  ],
  facts: [
    'Fighting in the hills around {P} has driven {2-90},000 {group} from their homes since {year-2}, according to the {body}.',
    '{A}, a former {role}, came to power in {year-8} and has changed the constitution {2-5} times.',
    'The convoy carried {200-900} tonnes of {crop}, medicine against {illness}, and a {machine} for the {works} at {Q}.',
    'The foreign minister, {B}, said that {feeling} was understandable but that the {plan} would stand.',
    '{C}, who leads the opposition, is in exile in {Q}; a court in {P} sentenced {C:him} to {3-20} years in {C:his} absence.',
    'Observers of the {body} saw {12-90} polling stations without a list, and called the vote {trait}.',
    'The price of {mineral}, which earns {P} {20-80} per cent of its foreign currency, has fallen by a {third|quarter|half}.',
  ],
  quotes: [
    'The road is open for the first time since {weather}, and we do not know for how long',
    'We have signed many {plan}s, and I have kept the pens',
    'Nobody asked the {group} of {P}, and the {group} of {P} have noticed',
    'A {plan} is a piece of paper until somebody puts down a {thing}',
    'He was a {role} when I knew him, and he was a {trait} one',
  ],
}

export const obituaries: StoryKind = {
  desk: 'Obituaries',
  tags: ['people', 'obituaries', 'heritage', 'science', 'music', 'war'],
  headlines: [
    '{A}, {role} of {P}, dies at {71-103}',
    'Obituary: {A}, who taught {P} to love {sport}',
    'The {role} who never owned a {thing}',
    '{A}: a life between {P} and {Q}',
  ],
  leads: [
    '{A}, who has died aged {71-103}, was for {20-50} years the best-known {role} in {P}, although {A:he} thought of {A:himself} as a player of the {instrument}.',
    'When {A} came to {P} in {year-60}, with a {thing} under one arm, {A:he} meant to stay for {2-9} weeks.',
    'The {artwork} that made {A}, who has died aged {71-103}, known beyond {P} was begun as a joke and finished in {weather}.',
  ],
  facts: [
    'Born in {Q} to a {role} and a {role}, {A:he} left school at {12-17} to look after {creature}.',
    '{A:he^} studied {subject} in {P}, was thrown out {manner} in {year-50}, and never forgave the {body}.',
    '{B}, who worked with {a} for {6-30} years, remembered {A:him} as {trait} and {trait}, and always with a {thing}.',
    'In {year-30} {A:he} was elected to the {body}, where {A:he} spoke {often} and was listened to {often}.',
    '{A:he^} is survived by {2-9} children, among them {C}, a {role} in {Q}.',
    'A collection of {90-900} {artwork}s was left to the {building}.',
  ],
  quotes: [
    'I was never a good {role}, but I was always on time',
    'He could mend a {machine} with a {thing}, and he often did',
    'She told me never to trust a {thing} that anybody had polished',
    'We quarrelled about {subject} for {12-40} years, and I miss it',
  ],
}
