// Sentences that fit any story.

export const REMARKS: readonly string[] = [
  'The {body} did not answer questions before {evening} on {day}.',
  'A {trait} {plan} put forward by {B} in {year-5} came to nothing.',
  '{B}, who watched from the {building}, spoke of {feeling}.',
  'About {40-900} {group} gathered outside the {building}, some of them with a {thing}.',
  'It was the first time since {year-11} that {weather} had been a reason.',
  'The figures, which the {body} keeps in {Q}, go back to {year-70}.',
  '{C}, a {role} who lives in {Q}, came {manner} and left before {evening}.',
  'Similar {plan}s in {Q} have cost between {£3-40} million and {£41-90} million.',
  'The matter is to be taken up again on {date}.',
  'Asked about the {thing}, {B} smiled and said nothing.',
  'A spokesman for the {body} called the report {trait} and its conclusions {trait}.',
  'In {P} it was met with {feeling}, in {Q} with {feeling}.',
  'There is a {building} in {Q} of the same kind, built of {material} and open {often}.',
  'The inquiry under {C} heard {11-90} witnesses in {3-30} days and published {200-900} pages.',
  'What became of the {thing} is not known.',
  '{size^} {group} who were asked had never heard of it.',
  'Rain is expected, and after it {weather}.',
  'Nothing of the kind had been seen in {P} since {year-33}, when a {vehicle} fell through the roof of the {building}.',
  'An earlier version of the {plan} had been {trait}; this one is shorter.',
  'By {evening} the {building} was full, and {group} stood on the stairs.',
  '{B} has {11-60} days in which to appeal.',
  'The {machine}, which stands in a shed near {Q}, has not been used since {date}.',
  '{C} recalled that {A} had once promised the {group} of {P} a new {works}.',
  'A letter from {B} to the {body}, dated {date}, asks for {£3-90},000 and for patience.',
  'Among those present were {B}, the {role}, and {C}, who had come from {Q} by {vehicle}.',
]

/** Quotations anyone might say. */
export const SAYINGS: readonly string[] = [
  'I have nothing against the {plan}, I should just like to see it',
  'It is a {trait} answer to a {trait} question',
  'Somebody in {Q} will have to explain that to the {group}',
  'We asked for a {thing} and were sent a {role}',
  'That was {year-15}, and nobody has learned anything since',
  'People here remember {weather}; they do not remember {plan}s',
  'I shall believe it when I see a {machine} in front of the {building}',
  'They counted {12-90}, and I counted {91-190}',
]

/** A second paragraph of a long quotation. */
export const CONTINUATIONS: readonly string[] = [
  'And I will tell you something else: in {year-21} there were {12-90} {group} here, and every one of them had a {thing}',
  'When {B} came from {Q} to look at it, {B:he} stayed for {3-40} minutes and then asked for the {building}',
  'So we wrote to the {body}, and the {body} wrote to {C}, and {C} wrote to us',
  'Nobody should be surprised by {weather}. It comes {often}, and it has never asked for a {plan}',
]
