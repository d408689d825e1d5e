/**
 * Letters that readers take for each other, and what stands for all of them: cases, marks, the Latin look-alikes of
 * Cyrillic and Greek letters, and digits that pass for letters. What has no partner is left out. An index is built on
 * this, so another table of letters takes a migration.
 */
const letters =
  'AＡａBＢｂCＣｃDＤｄEＥｅFＦｆGＧｇHＨｈIＩｉJＪｊKＫｋLＬｌMＭｍNＮｎOＯｏPＰｐQＱｑRＲｒSＳｓTＴｔUＵｕVＶｖWＷｗXＸｘYＹｙZＺｚi0０1１|２３４５６７' +
  '８９аАвВеЕёЁєЄкКмМнНоОрРсСтТуУхХіІїЇјЈѕЅԁԀԛԚһҺӏӀԝԜαΑβΒεΕζΖηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧάΆέΈήΉίΊόΌύΎБГ' +
  'ҐДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯΓΔΘΛΞΠΣΦΨΩςÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆ' +
  'ćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲų' +
  'ŴŵŶŷŸŹźŻżŽžøØłŁđĐħĦıŧŦ';
const standFor =
  'aaabbbcccdddeeefffggghhhllljjjkkklllmmmnnnooopppqqqrrrssstttuuuvvvwwwxxxyyyzzzloolll234567' +
  '89aabbeeeeeekkmmhhooppccttyyxxlllljjssddqqhhllwwaabbeezzhhllkkmmnnooppttyyxxaaeehhllooyyбг' +
  'ґджзийлпфцчшщъыьэюяγδθλξπσφψωσaaaaaaceeeellllnooooouuuuyaaaaaaceeeellllnooooouuuuyyaaaaaac' +
  'cccccccddeeeeeeeeeegggggggghhllllllllljjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuu' +
  'wwyyyzzzzzzoollddhhltt';
const leftOut = '  -_.,\'’`´"“”„‘·•*+~!?()/\\&#:;';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as the eye takes it, as an SQL expression (account_likeness_idx); the same as `nameLikeness` says. */
export const likenessOf = (column: string): string =>
  `translate(${column}, ${quoted(letters + leftOut)}, ${quoted(standFor)})`;

const table = new Map([...letters].map((letter, i) => [letter, [...standFor][i] ?? '']));

/** A name as the eye takes it: two names with the same likeness pass for each other. Empty for one of signs alone. */
export function nameLikeness(name: string): string {
  return [...name.normalize('NFC')]
    .map((letter) => (leftOut.includes(letter) ? '' : (table.get(letter) ?? letter)))
    .join('');
}
