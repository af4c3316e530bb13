// Words for the generated stories, by the name their templates use.

const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const LEXICON: Readonly<Record<string, readonly string[]>> = {
  building:
    words(`assembly rooms, boathouse, bus station, chapel, clinic, corn exchange, customs house, ferry terminal, fire
    station, grain store, granary, gymnasium, harbour office, hostel, infirmary, law courts, library, lighthouse, lime
    kiln, market hall, mill, museum, observatory, old brewery, orangery, pavilion, post office, power station, prison,
    pumping house, railway depot, record office, school hall, signal box, swimming baths, tannery, town hall, weaving shed`),
  works:
    words(`breakwater, bridge, bypass, canal lock, car park, cycle path, dam, drain, embankment, flood wall, footbridge,
    gas main, junction, level crossing, outfall, pier, pontoon, quay, retaining wall, roundabout, runway, sea wall, sewer,
    slipway, sluice, spillway, tramway, tunnel, turbine, underpass, viaduct, water main, weir`),
  material:
    words(`asphalt, brick, cast iron, cement, clay, copper, cork, flint, glass, granite, gravel, larch, lead, lime
    mortar, limestone, marble, oak, pine, plaster, rubber, rubble, sandstone, slate, steel, tar, thatch, tin, zinc`),
  fault: words(`cracks, damp, dry rot, erosion, fatigue, faulty wiring, leaks, loose bolts, missing rivets, mould, rust,
    settlement, silt, subsidence, vibration, woodworm, corrosion, blocked gutters, a broken seal, a seized bearing`),
  cargo:
    words(`barley, bauxite, beet, cattle, cement, china clay, citrus, coal, cocoa, coffee, copra, cotton, fertiliser,
    fishmeal, groundnuts, hides, maize, molasses, newsprint, olives, palm oil, phosphate, potash, rice, rock salt, rubber,
    sawn timber, scrap iron, seed potatoes, sheepskins, soya, steel coil, sugar, tea, tobacco, wheat, wool`),
  crop: words(`apricots, asparagus, barley, beans, beet, cabbages, cherries, chicory, damsons, figs, flax, garlic, hazelnuts,
    hops, kale, leeks, lentils, linseed, lupins, maize, millet, mustard, oats, onions, pears, peas, plums, potatoes, quinces,
    rapeseed, rye, saffron, sorghum, sunflowers, turnips, walnuts, wheat`),
  fish: words(`anchovy, bass, bream, brill, carp, cockles, cod, crab, cuttlefish, dab, eel, flounder, gurnard, haddock, hake,
    halibut, herring, ling, lobster, mackerel, monkfish, mullet, mussels, octopus, oysters, perch, pike, pilchards, plaice,
    pollack, prawns, roach, salmon, sardines, scallops, shrimp, skate, sole, sprats, squid, tench, trout, tuna, turbot`),
  creature:
    words(`avocets, badgers, barn owls, bats, beavers, bitterns, bumblebees, cormorants, cranes, curlews, dormice,
    dragonflies, eagles, fallow deer, foxes, geese, hares, hedgehogs, herons, kestrels, lapwings, moths, natterjack toads,
    newts, nightjars, ospreys, otters, polecats, porpoises, puffins, ravens, red squirrels, seals, skylarks, storks,
    swallows, swifts, terns, voles, wagtails, wild boar`),
  illness:
    words(`anthrax, asthma, bronchitis, chickenpox, cholera, diphtheria, dysentery, eczema, gastric flu, glandular fever,
    hay fever, hepatitis, influenza, malaria, measles, meningitis, mumps, pneumonia, polio, rabies, rickets, ringworm,
    rubella, salmonella, scarlet fever, shingles, silicosis, tetanus, tuberculosis, typhoid, whooping cough, yellow fever`),
  machine:
    words(`backhoe, baler, boiler, bulldozer, chain saw, combine harvester, compressor, conveyor, crane, drill, dredger,
    excavator, forklift, furnace, gantry, generator, grinder, kiln, lathe, loom, milking parlour, pile driver, plough,
    printing press, pump, sawmill, scanner, seed drill, snowplough, steam hammer, thresher, tower crane, tractor, winch`),
  vehicle:
    words(`ambulance, barge, bicycle, cable car, coach, collier, cutter, dinghy, double-decker, ferry, fire engine,
    freight train, gritter, helicopter, hovercraft, lifeboat, locomotive, lorry, milk float, minibus, moped, narrow boat,
    night bus, patrol boat, pilot boat, post van, railcar, school bus, sleeper, taxi, tanker, tram, trawler, tug, yawl`),
  instrument: words(`accordion, bagpipes, balafon, bassoon, bouzouki, cello, clarinet, cornet, dulcimer, fiddle, flute,
    glockenspiel, guitar, harmonium, harp, harpsichord, hurdy-gurdy, kora, lute, lyre, mandolin, marimba, nyckelharpa,
    oboe, organ, oud, piano, piccolo, qanun, recorder, saxophone, sitar, trombone, trumpet, tuba, viola, violin, zither`),
  artwork:
    words(`altarpiece, ballad, bronze, bust, cantata, cartoon, charcoal drawing, collage, engraving, etching, fresco,
    icon, installation, landscape, lithograph, manuscript, miniature, mosaic, mural, novel, oil painting, opera, oratorio,
    overture, pastel, photograph, play, poem, portrait, quilt, requiem, screen print, sculpture, sketchbook, sonata,
    symphony, tapestry, watercolour, weathervane, woodcut`),
  sport:
    words(`archery, athletics, badminton, bandy, boules, bowls, boxing, canoeing, chess, cricket, croquet, curling, cycling,
    diving, fencing, football, gliding, golf, gymnastics, handball, hockey, judo, lacrosse, netball, orienteering, pelota,
    polo, quoits, rowing, rugby, sailing, shinty, skating, ski jumping, skittles, snooker, squash, swimming, table tennis,
    tennis, volleyball, water polo, weightlifting, wrestling`),
  subject:
    words(`algebra, anatomy, archaeology, astronomy, biology, bookkeeping, botany, carpentry, chemistry, civics, drama,
    economics, engineering, geography, geology, grammar, history, husbandry, languages, law, logic, mathematics, mechanics,
    medicine, metalwork, meteorology, music, navigation, nursing, optics, philosophy, physics, poetry, pottery, rhetoric,
    statistics, surveying, theology, typography, veterinary science, weaving, zoology`),
  mineral:
    words(`amber, antimony, asbestos, barytes, chalk, chromite, cobalt, diamonds, feldspar, fluorspar, gold, graphite,
    gypsum, iron ore, jet, kaolin, lignite, lithium, manganese, mica, nickel, oil shale, peat, platinum, quartz, silver,
    sulphur, talc, tungsten, uranium, vanadium`),
  role: words(`accountant, actuary, agronomist, apprentice, archivist, auctioneer, auditor, baker, bargeman, barrister,
    beekeeper, bishop, blacksmith, botanist, bricklayer, builder, bus driver, butcher, caretaker, carpenter, cartographer,
    chemist, choirmaster, cobbler, conductor, coroner, councillor, crane driver, curator, cyclist, dairy farmer, dentist,
    deputy mayor, diver, docker, dressmaker, economist, electrician, engineer, farmer, ferryman, fishmonger, forester,
    gamekeeper, gardener, geologist, glazier, goalkeeper, grocer, harbourmaster, headteacher, historian, horse dealer,
    hotelier, inspector, interpreter, joiner, judge, lamplighter, landlord, lecturer, librarian, lifeguard, magistrate,
    market trader, mechanic, meteorologist, midwife, miller, miner, minister, musician, navigator, notary, nurse, optician,
    orchardist, paediatrician, pharmacist, pilot, plumber, porter, postmaster, potter, printer, prosecutor, publican,
    quarryman, ranger, registrar, roofer, saddler, sailor, schoolteacher, sculptor, seamstress, shepherd, shipwright,
    shopkeeper, signalman, solicitor, stonemason, surgeon, surveyor, tailor, tanner, teacher, thatcher, toolmaker,
    translator, treasurer, undertaker, verger, veterinary surgeon, violin maker, watchmaker, weaver, welder, winemaker`),
  body: words(`advisory board, allotment society, appeal committee, arts council, boatmen’s guild, borough council, chamber of
    trade, choral society, civic trust, conservation panel, co-operative, county council, court of appeal, drainage board,
    education authority, employment office, farmers’ union, ferry company, field club, fire service, fisheries inspectorate,
    fishermen’s association, food bank, football club, forestry commission, gas board, growers’ federation, harbour trust,
    health board, highways agency, historical society, housing association, human rights commission, inquiry,
    labour exchange, licensing bench, lifeboat institution, licensing committee, lighthouse authority, miners’ union, mountain
    rescue team, national assembly, naturalists’ trust, observatory, parish council, parliament, parole board, pension fund,
    planning committee, police authority, port authority, postal workers’ union, prison service, railway company, ratepayers’
    group, regional assembly, rent tribunal, residents’ association, river authority, school board, seafarers’ mission,
    select committee, sports council, standards board, tenants’ league, tourist office, trade ministry, transport executive,
    university, water company, weather service, women’s institute, works council, youth club`),
  feeling:
    words(`anger, anxiety, bafflement, delight, disappointment, dismay, doubt, embarrassment, enthusiasm, fury, gratitude,
    grief, hope, impatience, indifference, irritation, pride, regret, relief, resentment, sorrow, surprise, suspicion`),
  manner:
    words(`abruptly, at once, behind closed doors, briefly, by a narrow margin, by show of hands, calmly, cautiously,
    cheerfully, firmly, for the second time, grudgingly, in silence, in stages, in writing, loudly, narrowly, openly,
    overnight, patiently, quietly, reluctantly, slowly, twice, unanimously, unexpectedly, warily, with some reluctance,
    without debate, without warning`),
  said: words('said, said, said, said, said, added, explained, recalled, told reporters, warned, argued, insisted'),
  weather:
    words(`black ice, blizzards, drifting snow, drizzle, drought, fog, frost, gales, hail, heavy rain, high winds, a heatwave,
    a hurricane, lightning, low cloud, mist, a sandstorm, sleet, a spring tide, a storm surge, thunderstorms, a waterspout`),
  often:
    words(`almost every week, as a rule, from time to time, hardly ever, more than once, most winters, now and again, on
    feast days, once a decade, rarely, seldom, since the war, twice a year, whenever it rains`),
  size: words(`a handful of, a dozen, a few hundred, barely any, dozens of, fewer than expected, half of the, hundreds of, more than
    a thousand, nearly all the, one in three, scores of, several, some, thousands of, two thirds of the`),
  plan: words(`agreement, amendment, appeal, application, bid, bill, budget, by-law, charter, compromise, contract, decree, draft,
    grant, inquiry, lease, levy, loan, merger, motion, offer, order, ordinance, petition, plan, programme, proposal,
    reform, regulation, report, scheme, settlement, subsidy, survey, tender, timetable, treaty, trial, truce, will`),
  trait:
    words(`ambitious, awkward, bold, costly, cautious, clumsy, complicated, controversial, curious, delicate, disputed,
    elaborate, expensive, familiar, forgotten, fragile, generous, hasty, hopeful, ingenious, long-awaited, meagre, modest,
    muddled, narrow, neglected, obscure, overdue, patient, popular, precarious, provisional, rare, reluctant, sensible,
    simple, stubborn, sudden, temporary, thorough, tidy, unlikely, unpopular, unusual, useful, vague, welcome`),
  thing:
    words(`banner, barrel, basket, bell, bench, blanket, bottle, brass plate, bucket, candle, cash box, chain, clock, coat,
    compass, crate, diary, drum, envelope, flag, gate, hammer, handcart, hat, hinge, key, kettle, ladder, lamp, ledger,
    letter, map, mirror, net, notebook, oar, padlock, parcel, pencil, rope, sack, sail, satchel, saucepan, scarf, shovel,
    spectacles, stamp, stove, suitcase, telescope, ticket, torch, trunk, typewriter, umbrella, wheel, whistle`),
  evening: words(
    'breakfast, dawn, dusk, lunchtime, midnight, noon, nightfall, sunrise, tea time, the evening, the small hours',
  ),
  group:
    words(`campaigners, children, commuters, cooks, customers, drivers, families, farmers, fishermen, guests, hikers,
    historians, lodgers, mothers, neighbours, nurses, officers, owners, parents, passengers, patients, pensioners, pilgrims,
    players, prisoners, pupils, refugees, residents, sailors, scientists, shoppers, singers, soldiers, students, supporters,
    teachers, tenants, tourists, traders, villagers, visitors, volunteers, voters, witnesses, workers`),
}
