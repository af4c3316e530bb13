// Environment desk: the shore and the water.

import type { SampleArticle } from './sample-article.ts'

export const environmentArticles: readonly SampleArticle[] = [
  {
    file: 'wardens-guard-tern-colony.txt',
    desk: 'Environment',
    publishedAt: '2010-06-11T06:00:00+01:00',
    source: 'Print edition',
    tags: ['wildlife', 'sea', 'volunteers'],
    text: `Wardens sleep on the beach to guard a record tern colony

By Martin Ayre

More little terns are nesting on Pell Sands than at any time since counting began in 1974, and 16 volunteers are taking turns to sleep beside them.

A census completed on Tuesday 8 June 2010 found 187 pairs on the half-mile of shingle north of Marram End, 44 more than last summer. The nests are scrapes no wider than a saucer, and the eggs are the colour of the stones around them. The first are expected to hatch next week.

The night watch dates from 2008, when a single fox emptied 61 nests between dusk and dawn. Since then an electric fence has been strung around the colony each May, and two wardens at a time have stayed in a hut in the dunes, getting up every hour to walk the wire with a torch.

“You do not see much,” said Duncan Peverell, a retired postman who does Wednesdays. “You hear them muttering in the dark. It is like night duty on a very small ward.”

A fence is no use against kestrels, which took 94 chicks last year. This summer the wardens are trying a trick borrowed from a reserve farther down the coast. Dead mice are laid out each morning on a table half a mile inland, in the hope that falcons with a full larder will stay away from the beach.

Lesley Quaife, who manages the reserve for the county wildlife trust, said that the enemy she feared most was a spring tide with the wind behind it. The next large one is due on Monday 14 June, and 30 nests on the lowest part of the beach have been raised, a few inches a day, on fish boxes filled with shingle.

“You can reason with a fox, up to a point,” she said.

Dog owners are asked to use the landward path until the birds leave for west Africa in August.`,
  },
  {
    file: 'estuary-sewage-figures.txt',
    desk: 'Environment',
    publishedAt: '2025-03-28T07:00:00+00:00',
    source: 'Web edition',
    tags: ['sea', 'health', 'fishing'],
    text: `Sewage ran into the estuary for 861 hours last year, figures show

By Beth Hollis

Storm overflows on the Tolder estuary discharged untreated sewage for 861 hours in 2024, more than twice as long as in the year before, according to returns published on Thursday 27 March 2025.

The seven pipes between Tolderbridge and the harbour mouth spilled 203 times. In 2023 they had spilled 118 times, for 412 hours. Nearly half of the latest total, 418 hours, came from a single outfall at Beck Street, where a failed pump kept the pipe running for nine days in February.

Tolder Water, which owns the network, said that the year had been unusually wet and that the pump had been replaced. Graeme Oddie, its director of wastewater, apologised. “These numbers are not acceptable, and I am not going to dress them up,” he said. The company plans to spend £14.8 million on storage tanks beneath the station car park by 2028.

Bathers are not persuaded. The Fish Quay Dippers, who have swum every morning since 2016, now look first at a flag on the roof of the rowing club: green, amber or red. It was red on 97 mornings last year. “I used to ask how cold it was,” said Amara Nwosu, 44, who founded the group. “I miss asking that.”

On the Nessby shore, where oysters have been grown since 2019, the beds were closed for 11 weeks. José Ibáñez, who works them with his wife, Teresa, said they had lost a third of their income. He has begun to have the water tested himself, at £62 a sample, and nails the results to the door of his shed.

A petition asking for the monitors to be read every hour, and in public, has 5,300 signatures. The borough council will debate it on Wednesday 9 April 2025. Mr Oddie has accepted an invitation to attend, and another, from the Dippers, for seven o’clock the same morning. He has been told to bring a towel.

(Additional reporting by Ruth Ellery)`,
  },
]
