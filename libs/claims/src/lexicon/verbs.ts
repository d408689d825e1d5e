/** Verbs that report an event somebody could look up. Base forms; the inflected ones are made on loading. */
export const EVENT_VERBS = `
abandon abolish acquire admit adopt annex announce appoint approve arrest arrive assassinate attack authorise authorize award ban
bankrupt block bomb borrow boycott breach bribe build burn buy cancel capture charge close collapse commission commit
condemn confiscate convict cost crash create cut declare decline decrease default defeat deliver demolish deport destroy die
discover dismiss dissolve donate double drop earn elect emigrate employ end endorse evict execute exceed expand expel export
fail fall fine fire flood found fund halve hack hide hire host import impose imprison increase inherit install introduce invade invent
invest invite issue jail join kill launch leak leave lend lie lift liquidate lose lower merge murder nationalise nationalize
negotiate nominate occupy open order oust overthrow own pardon pass pay plummet poison pollute privatise privatize produce promise
prosecute publish purchase quadruple quit raid raise ratify rebuild recall receive reduce refuse reject relocate remove
rename repay repeal replace resign retire rig rise rob rule sack sanction scrap seize sell send sentence settle shoot shrink shut
sign smuggle spend spill spy start steal stop strike sue supply surrender suspend tax transfer transport triple veto
vote win withdraw withhold abuse apologise apologize ally arm divide drill evacuate extend fight flee grow happen
incarcerate infect injure hit lead lobby march massacre migrate overtake perish pocket redirect register riot rescue reveal scam
slash slump soar starve swap topple torture trade treat vaccinate plunge cover-up bail inject outlaw legalise legalize subsidise subsidize
`;

/** Verbs that state how things are rather than what happened. */
export const STATE_VERBS = `
contain consist include represent account belong exist live work run make use provide cause require mean cover employ hold own
consume depend affect contribute control grow sit stand serve carry form generate rank compose range occur
`;

/** Verbs of common speech: they make a word a verb, and nothing more. */
export const PLAIN_VERBS = `
weigh ask be begin bring call change choose come decide do find follow get give go have hear help keep know learn let like live look
make move need play put read run say see seem set show sit speak stand stay take talk tell think try turn understand use wait
walk want watch wish work write eat drink drive enjoy feel hate hope love meet miss prefer save bear beat break catch draw
forget forgive grow hang hurt lay lie lose overcome prove ride ring seek shake shine sing sink sleep slide spread spring swear
swim swing teach tear throw wake wear weep wind support serve happen believe claim remain continue appear add allow expect consider
`;

/** Base, past, participle. The participle is left out where it equals the past. */
export const IRREGULAR_VERBS = `
be was been|begin began begun|build built|burn burnt|buy bought|bring brought|cost cost|cut cut|come came come|choose chose chosen
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|flee fled
forget forgot forgotten|forgive forgave forgiven|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard
hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lied|lose lost
make made|mean meant|meet met|overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|put put
quit quit|read read|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen
seek sought|sell sold|send sent|set set|shake shook shaken|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spread spread|spring sprang sprung|stand stood
steal stole stolen|strike struck stricken|swear swore sworn|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|weep wept|win won|wind wound
withdraw withdrew withdrawn|withhold withheld|write wrote written|bear bore born|beat beat beaten|break broke broken|catch caught|become became become|spill spilt
arise arose arisen|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|breed bred|burst burst|cast cast|cling clung|creep crept
deal dealt|dig dug|feed fed|forbid forbade forbidden|freeze froze frozen|kneel knelt|mislead misled|mistake mistook mistaken|outbid outbid
rewrite rewrote rewritten|shed shed|sling slung|spin spun|spit spat|split split|stick stuck|sting stung|stink stank stunk|sweep swept
undergo underwent undergone|undertake undertook undertaken|uphold upheld|upset upset|weave wove woven|wring wrung|foresee foresaw foreseen|oversee oversaw overseen
resell resold|outsell outsold|override overrode overridden|outgrow outgrew outgrown|mow mowed mown|sew sewed sewn
light lit|speed sped|leap leapt|fly flew flown|learn learnt|dream dreamt|smell smelt|spell spelt|stride strode|sneak snuck|spoil spoilt
strive strove striven|undo undid undone|outdo outdid outdone|overhear overheard|overeat overate overeaten|overrun overran overrun|retell retold
oversleep overslept|forgo forwent forgone|befall befell befallen|beseech besought|offset offset|undercut undercut|sublet sublet|misread misread
mimic mimicked|panic panicked
`;

/** Words ending in "ed" that tell no past event. */
export const NOT_PAST =
  'need speed indeed seed feed bleed breed deed weed greed proceed exceed succeed hundred sacred wicked naked rugged supposed interested bored tired excited concerned worried confused biased unbiased deluded misguided educated uneducated biased opposed embarrassed disgusted amazed surprised pleased scared ashamed disappointed flawed one-sided so-called unprecedented beloved aged skilled talented gifted limited complicated sophisticated united red bed shed sacred unlimited kindred hatred left-handed based related';
