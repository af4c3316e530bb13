// Words of news copy in English from Africa, South Asia, Australasia, England, Ireland, Scotland and Wales that the dictionaries lack: money and measures, food, dress, vehicles,
// offices, land and weather. Written for the project. Each is right in every English: a London paper writes crore, too.

const WORDS =
  // South Asia
  'crore crores lakh lakhs paisa taka takas rupiah panchayat panchayats taluk taluka tehsil tehsildar zilla gram sarpanch sarpanches mandal lok sabha rajya ' +
  'vidhan bandh bandhs hartal gherao dharna dharnas lathi lathis chowk chowkidar dhoti dhotis kurta kurtas salwar kameez dupatta lehenga sherwani churidar ' +
  'bindi mehndi rangoli diya diyas puja pujas aarti mandir gurdwara gurdwaras masjid madrassa madrassas imambara ashram ashrams yatra yatras mela melas ' +
  'dosa dosas idli idlis sambar rasam biryani biryanis pakora pakoras samosa samosas jalebi lassi chai paneer dhaba dhabas thali thalis paratha roti rotis ' +
  'chapati chapatis maidan maidans thana thanas naan naans dal masala masalas auto-rickshaw rickshaw rickshaws tuktuk jugaad prepone preponed godown godowns eve-teasing ' +
  'anganwadi anganwadis dalit dalits adivasi adivasis kabaddi jawan jawans havildar subedar babu babus neta netas goonda goondas dacoit dacoits dacoity ' +
  'kisan rabi kharif bajra jowar ragi maund bigha bighas marla kanal haveli havelis jirga jirgas ' +
  // West Africa
  'cedi cedis pesewa pesewas naira kobo dalasi jollof suya fufu garri egusi kenkey banku waakye kelewele akara moi-moi ogbono amala eba chinchin ' +
  'danfo danfos okada okadas keke trotro trotros tro-tro molue agbada agbadas gele kaftan kaftans ankara aso-ebi kente adire oba obas emir emirs alhaji ' +
  'chieftaincy durbar durbars atumpan djembe djembes harmattan griot griots kora highlife afrobeats afrobeat juju galamsey kayayei kayayo zongo zongos buka bukas ' +
  // East Africa
  'shilling shillings boda bodas boda-boda bodaboda matatu matatus daladala piki ugali sukuma nyama choma chapo matoke matooke posho irio githeri ' +
  'kitenge kitenges kanga kangas kikoi kikois shamba shambas duka dukas wananchi mwananchi harambee askari askaris jua-kali panga pangas boma bomas ' +
  'mboga mandazi mandazis sufuria sufurias jikoni boma githeri mutura busaa changaa rungu rungus kanzu kanzus gomesi gomesis mzungu wazungu ' +
  'manyatta manyattas kabaka nyatiti benga taarab bongo dhow dhows injera teff birr tej berbere kebele woreda ' +
  // Southern Africa
  'braai braais veld koppie koppies spaza spazas shebeen shebeens kwaito amapiano marimba sangoma sangomas inyanga muti lobola indaba indabas imbizo ' +
  'kgotla bakkie bakkies biltong boerewors mielie mielies pap sadza nshima kapenta chakalaka vetkoek rooibos fynbos kraal kraals kombi kombis ' +
  'amadumbe amasi umqombothi mopane maskandi isicathamiya bobotie sosatie sosaties naartjie naartjies snoek umfundisi ' +
  'tsotsi tsotsis toyi-toyi loadshedding rand rands kwacha pula loti maloti lilangeni emalangeni ngwee tambala ' +
  // Australia and New Zealand
  'esky eskies ute utes arvo servo barbie footy ruckman ruckmen rover guernsey guernseys wharfie wharfies swaggie jackaroo jillaroo billabong billabongs ' +
  'bushranger bushrangers bushfire bushfires firie firies ambo ambos tradie tradies chook chooks dunny dunnies yabby yabbies barramundi quokka quokkas ' +
  'bilby bilbies numbat kookaburra jarrah karri marri mulga saltbush spinifex wheatbelt woolshed woolsheds paddock paddocks goldfields uni unis ' +
  'smoko ockers larrikin larrikins stickybeak doona doonas thong swag swags humpy wurlie corroboree corroborees didgeridoo didgeridoos marae iwi hapu ' +
  'mana whanau haka hakas hangi pounamu kumara pavlova lamington lamingtons bach baches tramping ' +
  // England
  'nan nans nanna nannas mam mams gran grans bairn bairns ginnel ginnels snicket snickets serjeant serjeants serjeant-at-arms clough cloughs brummie brummies scouser scousers ' +
  'geordie geordies cob cobs barm barms emmet emmets grockle grockles fete fetes fête fêtes ' +
  // Canada
  'chinook chinooks windrow windrows toque toques tuque tuques loonie loonies toonie toonies poutine mountie mounties muskeg snowmobile snowmobiles sugarbush ' +
  // Ireland, Scotland and Wales
  'garda gardaí gardai taoiseach tánaiste tanaiste oireachtas seanad dáil dail teachta uachtarán gaeltacht gaeltachtaí gaeilge camogie sliotar sliotars feis feiseanna fleadh ' +
  'céilí ceili boreen boreens loughs drumlin drumlins culchie craic poitín poteen stormont holyrood senedd ceilidh ceilidhs machair bothy bothies cèilidh dreich ' +
  'haar burns glens munro munros corbett corbetts shinty caman neeps tatties cranachan stovies sheriffdom eisteddfod eisteddfodau cynghanedd cwtch hiraeth cwm'

export const REGIONAL_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '))
