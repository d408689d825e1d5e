/** Places and peoples by name. Known in lower case too, because readers often write without capitals. */
export const PLACES = `
afghanistan africa african africans albania algeria america american americans argentina armenia asia asian australia australian australians austria austrian azerbaijan
baghdad balkans bangladesh barcelona beijing belarus belgium belgian berlin birmingham bolivia bosnia boston brazil bristol brazilian britain british brits brussels bulgaria
california cambodia cameroon canada canadian canadians chechnya chicago chile china chinese colombia congo copenhagen crimea croatia cuba cuban cyprus czechia
damascus denmark danish detroit donbas donetsk dresden dublin dutch ecuador edinburgh egypt egyptian england english eritrea estonia ethiopia europe european europeans
finland finnish florida france french gaza geneva georgia german germans germany ghana glasgow greece greek greeks guatemala hague haiti hamburg helsinki hiroshima
holland honduras hungary hungarian iceland india indian indians indonesia iran iranian iraq iraqi ireland irish israel israeli israelis istanbul italy italian italians
jamaica japan japanese jerusalem jordan kabul kazakhstan kenya kiev korea korean kosovo kremlin kurdistan kuwait kyiv kyrgyzstan laos latvia lebanon leeds leningrad libya libyan
lisbon lithuania liverpool london luxembourg lviv macedonia madrid malaysia mali malta manchester mariupol mexico mexican mexicans milan minsk moldova mongolia montenegro morocco
moscow mozambique munich myanmar nagasaki nepal netherlands nicaragua niger nigeria nigerian norway norwegian odessa oslo ottawa pakistan palestine palestinian palestinians
panama paraguay paris peru philippines poland polish poles portugal portuguese prague quebec riga romania rome russia russian russians rwanda scandinavia scotland scottish
serbia serbian serbs seoul shanghai siberia singapore slovakia slovenia somalia spain spanish stalingrad stockholm sudan sweden swedish swedes switzerland swiss sydney syria
syrian syrians taiwan tajikistan tanzania tehran texas thailand tibet tokyo toronto tripoli tunisia turkey turkish turkmenistan uganda ukraine ukrainian ukrainians uruguay
usa u.s u.s.a uk u.k ussr soviet soviets uzbekistan venezuela vienna vietnam vietnamese wales warsaw washington welsh yemen yugoslavia zagreb zambia zimbabwe
`;

/** Organisations, offices, outlets and treaties that can speak or be spoken of by name. */
export const ORGANISATIONS = `
nato eu e.u un u.n unesco unicef unhcr who's imf wto opec osce iaea icc ecb efta eurostat oecd g7 g20 brics cia fbi nsa kgb fsb gru mi5 mi6 nhs ofcom ofsted ons hmrc dwp
bbc itv cnn nbc cbs abc msnbc reuters guardian bloomberg wikipedia wikileaks hansard bundestag duma knesset congress senate parliament pentagon interpol europol
gazprom shell exxon boeing airbus pfizer moderna google facebook microsoft twitter tiktok youtube tesla spacex blackrock
labour greens tories tory conservatives democrats republicans gop brexit isis al-qaeda hamas hezbollah taliban wehrmacht nazi nazis stasi csis rspca afp ap nyt
fda epa cdc nasa nhtsa osha faa irs gchq fifa uefa ioc wada greenpeace amnesty unctad undp mossad
`;

/** Bodies as common nouns: no name, but something the public record is about. */
export const INSTITUTIONS = `
government governments council councils ministry ministries minister ministers court courts police army military navy regime
committee commission department departments bank banks company companies corporation corporations factory factories hospital hospitals
university universities school schools library libraries railway railways airport church parliament senate congress president presidents
chancellor king queen prince mayor governor senator mp mps police officer officers troops soldiers city cities town county state states
administration party parties union unions airline airlines lender lenders servicer industry industries firm firms treasury embassy
agency agencies bureau institute foundation charity charities newspaper prison refugees migrants immigrants taxpayer taxpayers
deputy prosecutor prosecutors judge judges election elections referendum budget law laws treaty tax taxes war wars pipeline
developer developers landlord landlords doctors nurses teachers pensioners voters ambassador inquiry inspector oligarch oligarchs
`;

export const TITLES = `mr mrs ms dr prof professor sir lord lady president minister chancellor senator governor mayor secretary general
colonel captain pope king queen prince judge justice congressman congresswoman mp ambassador commissioner inspector director chairman
spokesman spokeswoman spokesperson chief premier cllr dame sheriff constable sergeant admiral coroner ombudsman`;

/** Offices that turn "I" into a public person: "I as mayor built 400 flats". */
export const ROLES =
  'mayor minister councillor councilor senator governor president mp chancellor chairman treasurer commissioner prosecutor';

export const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec';
