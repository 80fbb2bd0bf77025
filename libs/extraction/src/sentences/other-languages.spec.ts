import { itSplits } from './testing/it-splits.js';

/** By language. `|` stands where one sentence ends and the next begins. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'ذهب الولد إلى المدرسة.| عاد في المساء.',
    'هل وصل القطار؟| نعم، وصل.',
    'ارتفع السعر إلى 4.5 مليون.| لم يدفع أحد.',
    'يا للعجب!| سقط الجسر.',
    'قال الوزير: الجسر آمن.| ثم غادر.',
  ],
  de: [
    'Dr. Kern traf Prof. Ahlers am 3. Oktober in Kiel.| Danach fuhr er heim.',
    'Das kostet z. B. 4 Euro.| Das ist viel.',
    'Die Brücke, d. h. der alte Steg, ist zu.| Niemand weiß, warum.',
    'Er zahlte 1.250,50 Euro.| Sie zahlte nichts.',
    '„Wir gehen“, sagte sie.| Dann ging sie.',
    '„Wer zahlt?“, fragte er.| Niemand sprach.',
    'Die Firma Hellwig GmbH & Co. KG ist pleite.| Der Chef schweigt.',
    'Es war der 1. Mai 1998.| Es regnete.',
    'Siehe Abb. 3 auf S. 12.| Sie ist klein.',
    'Am 12. Januar um 8.30 Uhr begann es.| Um 9 Uhr war es aus.',
    'Das Amt hat ca. 40 Räume.| Zwölf stehen leer.',
    'Nach Art. 5 Abs. 2 GG gilt das nicht.| Das Gericht widersprach.',
    'Die Str. ist gesperrt.| Der Bus fährt um.',
    'Es ist aus!| Wirklich?| Ja.',
    'Er wohnt in St. Pölten.| Sie wohnt in Bad Homburg v. d. Höhe.',
    'Der Zug kam usw. und fuhr ab.',
    'Das war alles …| Nein, nicht alles.',
  ],
  fr: [
    'M. Aubert a vu Mme Lenoir.| Elle est partie.',
    'Le Dr Petit est absent.| Il revient lundi.',
    'Cela coûte 4,50 euros.| C’est cher.',
    '« Nous partons », dit-elle.| Il resta.',
    '« La digue a tenu. Personne n’est parti », dit-il.',
    'Il habite av. Foch à Lyon.| Elle habite à Nice.',
    'Voir p. 12 et fig. 3.| Le reste est en annexe.',
    'Est-ce vrai ?| Oui !',
    'Le train part à 8 h. 30 de Lille.',
    'L’art. 5 ne dit rien.| L’art. 6 dit tout.',
    'Il naquit en 40 av. J.-C. à Rome.| Il y mourut.',
    'Des pommes, des poires, etc. sont vendues.',
    'J. Moreau a écrit le livre.| Il est court.',
    'Elle attend…| Il ne vient pas.',
    'La S.A. Dupont a fermé.| Les ouvriers protestent.',
    'Le n° 7 est vide.| Le n° 8 aussi.',
    '« Qui paie ? » demanda-t-il.| Personne ne répondit.',
  ],
  he: [
    'הילד הלך לבית הספר.| הוא חזר בערב.',
    'האם הרכבת הגיעה?| כן.',
    'המחיר עלה ל-4.5 מיליון.| איש לא שילם.',
    'הגשר נפל!| איש לא נפגע.',
    'השר אמר שהגשר בטוח.| אחר כך הלך.',
  ],
  ja: [
    '橋は昨日閉鎖された。|誰も怪我をしなかった。',
    '誰が払うのか？|誰も答えなかった。',
    '価格は4.5億円に上がった。|誰も買わない。',
    'すごい！|行こう。',
    '彼は安全だと言った。|そして去った。',
  ],
  zh: [
    '桥昨天关闭了。|没有人受伤。',
    '谁来付钱？|没有人回答。',
    '价格上涨到4.5亿元。|没人买。',
    '太好了！|我们走吧。',
    '他说桥很安全。|然后他走了。',
  ],
};

for (const [language, texts] of Object.entries(CASES))
  itSplits('sentences of language', language, { [language]: texts });
