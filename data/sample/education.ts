// Education desk. The first article is hard-wrapped at 72 columns.

import type { SampleArticle } from './sample-article.ts'

export const educationArticles: readonly SampleArticle[] = [
  {
    file: 'quay-street-school-reopens.txt',
    desk: 'Education',
    publishedAt: '2001-09-06T06:00:00+01:00',
    source: 'Print edition',
    tags: ['schools', 'flooding', 'young people'],
    text: `Quay Street children back at their desks ten months after the flood

By Jean Whitcombe

A brass line 94 centimetres above the floor of the hall now marks where
the river stopped. On the first morning of term most of the infants at
Quay Street Primary School went straight up to it and measured
themselves.

The school reopened on Wednesday 5 September 2001 after the longest
closure in its 112 years. Since the night of Monday 30 October 2000 its
163 pupils have been taught in a Methodist hall, in two wooden huts and,
for a memorable fortnight in January, in the saloon of a moored ferry.

Everything below the window sills has been replaced: floors, wiring,
2,200 books and a piano that was found afloat, upright and with its lid
shut. The bill came to £487,000. Insurers paid all but £23,000, which
was collected in the town, much of it in buckets at the harbour gate.

Marjorie Tennant, the head teacher, said the children had picked up some
unusual learning. “They can all tell you how much a sandbag weighs, wet
and dry,” she said. “What they wanted back more than anything was their
own coat pegs. So we dried the pegs.”

Electric sockets have been set at shoulder height, and the boiler stands
on a plinth. The county’s engineers expect a new wall upstream at
Tolderbridge to hold back the next flood of that size, but it will not
be finished before 2003, and the school has been told to keep its
emergency plan pinned up in the office.

The last of the huts is to be towed away on Saturday. Pupils have asked
whether they might keep the steps.

Alfie Brunskill, aged six, was invited to say what he remembered of the
ferry. “You had to hold on to your pencil,” he said, “or it went to see
somebody else.”`,
  },
  {
    file: 'three-words-to-three-a-grades.txt',
    desk: 'Education',
    publishedAt: '2018-08-16T15:45:00+01:00',
    source: 'Web edition',
    tags: ['schools', 'young people', 'people'],
    text: `From three words of English to three A grades

By Tomasz Zieliński

When Zofia Wójcik started at Fellgate, aged 11, she knew three words of English, and one of them was “bus”. On Thursday 16 August 2018 she took home A grades in biology, chemistry and mathematics and a place to train as a vet.

Her parents, Krzysztof and Małgorzata, came to Skelhaven in 2011 from Ustka, on the Baltic, to work at the Hallam & Voss smokehouse. “The first winter I understood the gulls better than I understood the teachers,” she said. “Gulls are the same everywhere.”

She learned by reading the ferry timetable, then the backs of cereal packets, then everything in the school library from the left-hand end. By the time she was 14 she was interpreting at parents’ evenings, at one of which she was obliged to translate a complaint about her own handwriting.

Fellgate, which became an academy in 2013, entered 87 pupils for A levels this year. Of their results, 26 per cent were graded A or A*, compared with 21 per cent last summer. Leonie Barraclough, the principal, said that she was proudest of those who had needed a second run at it.

One was Ellie Tranter, 19, who missed her papers last year because of a heart operation and gained two Bs and a C. She is to study radiography. “I have seen the machines from underneath,” she said. “I would like to see the other side.”

The twins Marcus and Joel Idowu were awarded identical grades in identical subjects and have chosen universities 300 miles apart. Both described the distance as a coincidence, at the same moment.

Miss Wójcik’s father had asked to be told the news at work, whatever it was. He was busy at the chimneys when she rang, and played the message twice. Then, she said, he went back to the herring, because they could not be left.`,
  },
]
