// Stories of farming, fishing, nature and transport.
import type { StoryKind } from './story-kind.ts'

export const farming: StoryKind = {
  desk: 'Farming',
  tags: ['farming', 'food', 'weather', 'trade', 'drought', 'markets', 'water'],
  headlines: [
    'Growers of {crop} around {P} fear {weather}',
    'Price of {crop} falls to its lowest since {year-12}',
    'A {machine} made in {P} picks {crop} by night',
    'Farmers block the road to {Q} with {crop}',
    '{weather^} costs {P} half of its {crop}',
  ],
  leads: [
    'Farmers around {P} have lost {20-80} per cent of their {crop} to {weather}, the {body} said on {day}.',
    'For the first time since {year-40}, {crop} from {P} have been sold to {Q}, where the {role} {A} paid {£120-900} a tonne for them.',
    'A {machine} that tells ripe {crop} from green ones by their smell was shown to {group} in {P} on {day}.',
    'The {body} is to buy {2-90},000 tonnes of {crop} to keep the price from falling further.',
  ],
  facts: [
    '{A}, who keeps {40-900} sheep and grows {crop} on {12-300} hectares near {P}, has sold the {machine} to pay for seed.',
    'Between {date} and the end of the month {2-90} millimetres of rain fell, about a {third|quarter|half|fifth} of what is usual.',
    'Exports of {crop} through the port of {Q} came to {2-400},000 tonnes last year, against {1-99},000 the year before.',
    '{B}, of the {body}, blamed {weather}; {C}, who speaks for the growers, blamed the {body}.',
    'Wells that used to be {8-20} metres deep are being dug to {30-90}, and {size} of them are dry.',
    'The {plan} pays {£40-400} for each hectare on which no {crop} are grown.',
  ],
  quotes: [
    'My father had bad years, but he had them one at a time',
    'You can insure against {weather}, you cannot insure against the {body}',
    'We grow {crop} here because nothing else will put up with the wind',
    'They told us to plant {crop}, and when we had planted them they told us not to',
    'A {machine} does not get tired, but it does not know when to stop either',
  ],
}

export const fishing: StoryKind = {
  desk: 'Harbour',
  tags: ['fishing', 'harbour', 'shipping', 'trade', 'lifeboats', 'customs', 'weather'],
  headlines: [
    'Last {vehicle} leaves {P} for the {fish} grounds',
    '{fish^} return to {P} after {6-60} years',
    'Lifeboat of {P} takes {3-30} people off a {vehicle}',
    'Port of {P} handles {2-19} million tonnes of {cargo}',
    'Quota for {fish} cut by a {third|quarter|half}',
  ],
  leads: [
    'The last {vehicle} that fished for {fish} out of {P} was sold on {day} to a {role} in {Q}, who means to live on it.',
    'A {vehicle} carrying {2-90},000 tonnes of {cargo} ran aground off {P} in {weather} early on {day}, and its crew of {9-31} were taken off by helicopter.',
    'Dockers in {P} stopped work {manner} on {day} over a {plan} that would let a single {machine} do the work of {12-90} men.',
    'Boats from {P} may land {10-60} per cent fewer {fish} next year under a {plan} agreed {manner} on {day}.',
  ],
  facts: [
    'The harbour, {4-14} metres deep at low water, was dredged in {year-6} and has silted up again since.',
    '{A}, who was at the wheel, told the inquiry that the {thing} had failed {2-9} minutes before the {vehicle} struck.',
    'In {year-30} there were {80-400} boats at {P}; now there are {4-39}, and {size} of those fish for {fish}.',
    'The {body} fined {B} {£2-40},000 for landing {fish} below the legal size.',
    '{cargo^} made up {11-80} per cent of all that went over the quay last year, ahead of {cargo} and {cargo}.',
    '{C}, the harbourmaster, said the {works} had been damaged over a length of {12-300} metres.',
    'The lifeboat was called out {12-90} times last year, {2-9} of them for a {vehicle} that turned out to be a rock.',
  ],
  quotes: [
    'The sea does not read the {plan}',
    'There are {fish} out there, and there is a man in {Q} who says that there are not',
    'We heard the {thing} go, and after that there was nothing to do but wait for {evening}',
    'I have sold the boat, I have not sold the knife',
    'She came off the {works} with a noise like a {instrument}',
  ],
}

export const environment: StoryKind = {
  desk: 'Environment',
  tags: ['environment', 'wildlife', 'rivers', 'forests', 'energy', 'climate', 'pollution', 'floods'],
  headlines: [
    '{creature^} seen in {P} for the first time since {year-80}',
    'River at {P} runs red, and nobody knows why',
    'Wind farm off {Q} to power {20-900},000 homes',
    '{group^} plant {2-90},000 trees above {P}',
    'Mine for {mineral} near {P} is refused',
  ],
  leads: [
    '{creature^}, which had not been seen near {P} since {year-80}, have nested in the {building}, the {body} said on {day}.',
    'A {plan} to dig for {mineral} in the hills above {P} was turned down {manner} on {day} after {2-90},000 {group} had objected.',
    'The river at {P} rose {2-6} metres in {3-30} hours and came over the {works} shortly before {evening} on {day}.',
    'Air in {P} held {2-9} times as much dust on {day} as the {body} thinks safe.',
  ],
  facts: [
    '{A}, who has counted {creature} at {P} since {year-25}, found {12-900} this spring, {3-90} more than a year ago.',
    'The {works} was designed for a flood that comes once in {50-200} years; this was the {second|third|fourth} since {year-10}.',
    'Samples held {11-400} milligrams of {mineral} in each litre, and {fish} were found dead as far down as {Q}.',
    'The company, which employs {40-900} people in {P}, denies that its {machine} has anything to do with {creature}.',
    '{B}, of the {body}, called the {plan} {trait} and asked for another survey.',
    'About {20-90} hectares of forest burned near {Q} on {date}; {C}, who saw the smoke, thought it was {weather}.',
  ],
  quotes: [
    'I had given up looking, and then {size} {creature} landed on my {thing}',
    'A river has a memory, and a {body} has not',
    'If you move the {creature}, you have moved the {creature}; you have not saved them',
    'We measured it {2-9} times because we did not believe the {thing}',
    'The hill will still be there when the {mineral} has gone, but nobody will want it',
  ],
}

export const transport: StoryKind = {
  desk: 'Transport',
  tags: ['transport', 'railways', 'roads', 'buses', 'aviation', 'public money', 'safety', 'cycling'],
  headlines: [
    'Night train from {P} to {Q} runs again',
    '{works^} at {P} to stay shut until {year+1}',
    'A {vehicle} with {20-90} {group} is lost for {2-9} hours',
    'Fares in {P} go up by {3-19} per cent',
    'New {works} saves {group} {4-40} minutes',
  ],
  leads: [
    'The line between {P} and {Q} is to be reopened {11-60} years after the last {vehicle} ran on it, the {body} said on {day}.',
    'All {vehicle} services in {P} were stopped on {day} when an inspector found {fault} in the {works}.',
    'A {vehicle} bound for {Q} left {P} {manner} on {day} without its driver, and came to rest against the {building}.',
    'It now takes {20-90} minutes to cross {P} by {vehicle}, {4-19} more than in {year-20}, according to figures of the {body}.',
  ],
  facts: [
    'The {works} carries {2-90},000 vehicles a day and was built for {400-900}.',
    '{A}, the chief engineer, found {fault} in {11-300} of the {400-900} joints that were opened.',
    'Trains will run {3-19} times a day and stop at {2-9} places, one of them without a platform.',
    'The {body} has ordered {3-40} of the {trait} new {machine}s from a firm in {Q}, at {£2-9} million each.',
    'There have been {12-90} accidents on this stretch since {year-5}, {2-9} of them in {weather}.',
    '{B}, who speaks for passengers, said {size} of the promised trains had never left the yard at {Q}.',
  ],
  quotes: [
    'I have been waiting for this {vehicle} since I was a {role}',
    'We do not say that it is late, we say that it is {trait}',
    'You could walk it in the time, and in {weather} I have',
    'The {works} is perfectly safe as long as nobody uses it',
    'A railway is a promise, and {P} has had {2-9} of them',
  ],
}
