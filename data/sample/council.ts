// Council desk: decisions of the borough and what they cost. The first article is hard-wrapped at 72 columns.

import type { SampleArticle } from './sample-article.ts'

export const councilArticles: readonly SampleArticle[] = [
  {
    file: 'east-mole-repairs-approved.txt',
    desk: 'Council',
    publishedAt: '1998-02-13T06:00:00+00:00',
    source: 'Print edition',
    tags: ['harbour', 'public money', 'weather'],
    text: `East Mole repairs approved after council sits past midnight

By Peter Garrick

Skelhaven Borough Council has agreed to borrow £1.4 million to mend the
East Mole, five weeks after the January gales tore a hole 30 metres wide
in its seaward face.

The vote, taken at ten minutes past midnight on Thursday 12 February
1998, was 23 to 11. It followed almost six hours of argument over
whether the town could afford to save a breakwater that no longer
shelters a single trawler of more than 20 metres.

Dorothy Amblin, who leads the council, told members that the choice lay
between paying once and paying for ever. “If the Mole goes, the Fish
Quay goes the winter after,” she said, “and then we shall be sitting
here discussing what to do with a harbour that has become a beach.”

Opponents, led by Norman Sleath of the ratepayers’ group, wanted the
money held back until the county engineer had reported on a cheaper bank
of boulders. Mr Sleath said the loan would add £6.20 a year to the bill
of an average household for the next 20 years.

Work is due to begin on Monday 6 April 1998 and will be done from barges
on the neap tides, so as to be finished by the end of September. Divers
found last month that 140 of the granite blocks laid in 1874 had
shifted. Most lie within reach of a crane and can be set back where they
came from.

The public gallery, packed at half past six with fishermen’s families,
had thinned to nine people by the time hands were raised. One of them
was Bella Crake, 81, whose grandfather carried water to the masons as a
boy. She had brought sandwiches.

“I told my daughter I would be home when it was settled,” she said. “I
did not say which day.”`,
  },
  {
    file: 'ropewalk-sold-for-one-pound.txt',
    desk: 'Council',
    publishedAt: '2012-11-21T07:30:00+00:00',
    source: 'Web edition',
    tags: ['heritage', 'public money', 'volunteers'],
    text: `Borough sells the old ropewalk to its neighbours for one pound

By Ruth Ellery

The longest shed in Skelhaven changed hands on Tuesday for less than the price of a bag of chips.

For £1, paid with a coin that the mayor promptly had framed, the Ropewalk Trust bought the 290-metre brick building in Ropery Lane where ships’ cables were twisted from 1791 until 1958. The trust, set up three years ago by people in the surrounding streets, intends to turn the seaward end into eight workshops and to leave the rest as a covered walk.

The borough council had been trying to dispose of the place since 2006. A plan for 34 flats collapsed when the developer went bankrupt, and the roof has been dripping on to an empty floor ever since. Keeping the walls upright costs about £18,000 a year.

“We are not giving away an asset, we are handing over a bill,” said Imran Siddiqui, the cabinet member for property, as he signed the deed. “They know that, and they want it anyway. I find it rather moving.”

The trust has raised £212,000 of the £560,000 it needs for the first stage. A heritage grant supplied £150,000, and 415 residents bought shares at £100 each. The remaining £20,500 came from events, among them a tug-of-war that used the whole length of the building and ended in a draw when the rope parted.

Under the agreement the shed goes back to the council if the roof has not been made watertight by 30 November 2015. Agnes Wyld, who chairs the trust, said the first slates would go on in the spring.

“My late husband roofed half of this town,” she said. “He always told me never to buy anything with a valley gutter. This has two.”

(Edited by Colm Deasy)`,
  },
]
