// Stories of councils, courts and schools.
import type { StoryKind } from './story-kind.ts'

export const council: StoryKind = {
  desk: 'Council',
  tags: ['local government', 'public money', 'planning', 'housing', 'elections', 'taxes', 'libraries', 'parks'],
  headlines: [
    '{P} council backs {trait} {plan} for the {building}',
    'Vote on the {works} is put off again in {P}',
    '{P} to borrow {£2-60} million for its {works}',
    '{a} wins the {body} after a night of counting',
    '{trait^} {plan} divides {P}',
    'Who pays for the {works}? {P} asks {Q}',
  ],
  leads: [
    'The {body} of {P} agreed {manner} on {day} to spend {£2-60} million on a new {works}, {3-19} years after the old one was closed because of {fault}.',
    'A {trait} {plan} to turn the {building} of {P} into {20-180} flats was rejected {manner} on {day} by {11-40} votes to {2-10}.',
    '{A}, who has led the {body} in {P} since {year-9}, told members on {day} that the {plan} could not be afforded before {year+3}.',
    '{group^} in {P} will pay {3-14} per cent more for their water from April under a {plan} that the {body} passed {manner} on {day}.',
    'Nobody came to the public hearing about the {building} in {P} on {day}, and so it lasted {4-50} minutes.',
  ],
  facts: [
    'The {works} was built of {material} in {year-90} and has been repaired {3-9} times, the last of them after {weather}.',
    'A report by {B}, the borough surveyor, counted {12-400} places with {fault} and put the cost of mending them at {£120-990},000.',
    'Opponents led by {C} collected {210-9800} signatures, of which the {body} recognised {100-900}.',
    'The {body} holds {£3-90} million in reserve, about as much as it spends on roads in {2-9} months.',
    'Under the {plan} the {building} would be open {2-6} days a week, and {group} would be let in without charge.',
    'The seat fell vacant when {C} moved to {Q}; {4-9} candidates stood, and {31-68} per cent of those entitled took part.',
    'Work is to begin on {date} and should be finished before {weather} can be expected.',
  ],
  quotes: [
    'We have {12-90} {group} on the waiting list and one {building}, and no {plan} makes that sum come out',
    'If the {works} goes, the {building} goes the winter after',
    'I have read the {plan} twice, and I still do not know what it is for',
    'Nobody in this chamber has been asked to carry a {thing} up that hill',
    'The money was never lost, it was simply never there',
  ],
}

export const courts: StoryKind = {
  desk: 'Courts',
  tags: ['crime', 'courts', 'police', 'fraud', 'prisons', 'appeals', 'smuggling', 'human rights'],
  headlines: [
    '{role^} who hid a {thing} is spared prison in {P}',
    '{a} cleared of taking {£3-90},000 from the {body}',
    'Judge in {P} stops trial over a missing {thing}',
    '{P} pair fined for selling {fish} without papers',
    'Appeal court frees {role} after {3-21} years',
    'Witness in the {a} case says she was offered a {vehicle}',
  ],
  leads: [
    'A {role} who took {£3-90},000 from the {body} to pay for a {vehicle} was sent to prison for {2-9} years by a judge in {P} on {day}.',
    '{A}, {23-79}, a {role} of {P}, walked free from court on {day} after the prosecution admitted that the {thing} on which its case rested had been lost.',
    'The trial of {A}, accused of smuggling {cargo} through {P} in a {vehicle}, began on {day} with {12-80} witnesses still to be found.',
    'Police in {P} have arrested {3-19} people over the theft of {material} from the {building}.',
    '{manner^}, and after {4-40} hours of argument, a jury in {P} found {A} guilty on {day} of deceiving {group}.',
  ],
  facts: [
    'The court heard that {A} had moved the money in {11-90} transfers between {date} and the following spring, the smallest of them {£3-90}.',
    '{B}, prosecuting, said the deceit came to light when a {role} asked to see a {thing} that nobody could produce.',
    '{C}, for the defence, spoke of {feeling} and of {2-12} years of debt, and asked the judge to consider a {plan}.',
    'Officers found {40-900} kilograms of {cargo} under the floor of the {building}, together with a {thing} belonging to {B}.',
    'The maximum sentence is {5-20} years; the judge said she had taken {A:his} age into account.',
    'Two other men, both from {Q}, are to be sentenced on {date}.',
    'An earlier trial was abandoned in {year-1} when a member of the jury was seen with {group} in a bar.',
  ],
  quotes: [
    'You did not steal from a company, you stole from {group} who trusted you with a {thing}',
    'I put it in the {thing} and I forgot about it, and that is the whole of the story',
    'My client is a {role}, and he has never pretended to be anything else',
    'There is no evidence at all, there is only a {thing} and a great deal of {feeling}',
    'I have sat here for {6-30} years and I have never been told so many things {manner}',
  ],
}

export const education: StoryKind = {
  desk: 'Education',
  tags: ['schools', 'young people', 'universities', 'exams', 'apprentices', 'languages', 'teachers'],
  headlines: [
    '{P} school to teach {subject} again after {6-40} years',
    'Pupils of {P} build a {vehicle} out of {material}',
    '{subject^} examiners admit a mistake in question {3-19}',
    'University of {P} to close its school of {subject}',
    'A headteacher of {3-30} years hangs up the {thing}',
  ],
  leads: [
    'Children in {P} went back to school on {day} to find that their {building} had gained a roof of {material} and lost its {thing}.',
    'The number of students of {subject} in {P} has fallen by {11-60} per cent in {3-9} years, according to a report that the {body} published on {day}.',
    '{A}, a {role} who left school at {12-16}, was given a degree in {subject} by the University of {P} on {day}, aged {61-97}.',
    'An examination in {subject} taken by {2-90},000 pupils will have to be marked again because of {fault} in a scanner, the {body} said on {day}.',
  ],
  facts: [
    'The school has {90-990} pupils, {12-40} teachers and one {instrument}, which is played {often}.',
    '{B}, who teaches {subject}, said that {size} pupils had never held a {thing} before.',
    'The {body} will pay {£20-900},000 towards the {works}; parents are asked for the rest.',
    'Lessons in {subject} are given in the {building} while the old rooms are cleared of {fault}.',
    'Of {30-400} places offered to apprentices last year, {12-29} were taken up, most of them in {subject} and in farming.',
    '{C}, the minister for education, visited {P} on {date} and promised a {trait} {plan} within the year.',
  ],
  quotes: [
    'They can all tell you how much a {thing} weighs, wet and dry',
    'I tell them that {subject} is like {sport}: you lose until you do not',
    'The {plan} looks {trait} on paper, and paper is all that we have been given',
    'My teacher said that I would come to nothing, and I have brought {A:him} the certificate',
    'You cannot learn {subject} from a {thing}',
  ],
}
