// A wire story written for the tests, with every kind of error the sample archive plants.

export const WIRE_COPY = `BANGUI — Aid convoys reached two towns in the Central African Republic on Monday, the first since the rains began.

“The road is open for for for the first time since May,” a convoy leader said. “We do not know for how long.”

The government of the Central Africa Republic has asked neighbours to keep the corridor open until the harvest.

Fighting in the region goes back to 2013, when rebels overthrew President Francois Bozie after a decade in office.

In 2020 the constitutional court barred Bozize from standing again, and armed groups cut the road within days.

The mercenary group founded by Yevgeny Prigozhin guarded the convoy as far as the river. Prighozhin never spoke of it.

(With inputs from Littoral Press)

(Edited by Ada Marsh)

The post Aid Convoys Reach Two Towns appeared first on Littoral Wire.
`

/** The corrections the copy needs: wrong, right, category. */
export const WIRE_CORRECTIONS = [
  ['Francois Bozie', 'François Bozizé', 'name'],
  ['Bozize', 'Bozizé', 'name'],
  ['Prighozhin', 'Prigozhin', 'name'],
  ['Central Africa Republic', 'Central African Republic', 'name'],
  ['for for for', 'for', 'grammar'],
] as const
