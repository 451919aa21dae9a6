import mots from './mots.json' with { type: 'json' };
import { aplatir, ecritures, type Passage, passages } from './passages.ts';

const CIVILITE =
  '(?:MM?\\.|Mr\\.?|mr\\.?|MR\\.?|[Mm]mes?\\.?|MMES?\\.?|[Mm]lles?\\.?|MLLES?\\.?|M(?=\\s\\p{Lu}))';
const CIVILITE_ENTIERE = `(?:${ecritures(['monsieur', 'madame', 'mademoiselle', 'messieurs', 'mesdames'])})`;
const PARTICULE = "(?:(?:[Dd]e la|[Dd]e|[Dd]u|[Dd]es|[Ee]l|[Bb]en|[Vv]an|[Ll]e|[Ll]a)\\s|[Dd][’'])";
const ARTICLES = "(?:(?:de la|de l[’']|du|des|de|d[’']|le|la|les|l[’'])\\s*){0,3}";
const MOT = "[\\p{L}][\\p{L}’'-]*";
const MAJUSCULE = "\\p{Lu}[\\p{L}’'-]*\\.?";
const NUMERO = '(?:n[°ºo]\\s?)?\\p{Lu}?\\d{1,4}\\p{Lu}?';
const PORTE = `(?:${ecritures(['logement', 'logt', 'appartement', 'appart', 'appt', 'app.', 'apt', 'porte'])})`;
const ANNONCE = `(?:${ecritures(mots.annonces)})`;

const LIEU = new RegExp(
  `(?<!\\p{L})(?:${ecritures(mots.lieux)})\\s+${ARTICLES}(?:(?!MM?\\.|Mr|M(?:me|lle)|Monsieur|Madame)${MAJUSCULE}(?:\\s+(?:(?:de la|du|de|des|et)\\s+)?|(?=[^\\p{L}]|$)))+`,
  'gu',
);
const CIVIL = new RegExp(
  `(?<!\\p{L})(?:${CIVILITE}\\s*|${CIVILITE_ENTIERE}\\s+)(?:(?:et|ou)\\s+${CIVILITE}\\s*)?(${PARTICULE}?)(${MOT})`,
  'gu',
);
const ANNONCES = new RegExp(`(?<!\\p{L})${ANNONCE}\\s+(${PARTICULE}?)(${MAJUSCULE})(?![\\p{L}\\d])`, 'gu');
const LOGEMENTS = [
  new RegExp(`(?<!\\p{L})${PORTE}\\s*${NUMERO}\\s*[-–,(]*\\s*(${MAJUSCULE})`, 'gu'),
  new RegExp(`(?<!\\p{L})(${MAJUSCULE})\\s*[,(–-]+\\s*${PORTE}\\s*${NUMERO}(?!\\d)`, 'gu'),
];
const HABITANT_D_UNE_PORTE = new RegExp(
  `(?<!\\p{L})${ANNONCE}\\s+(?:(?:de|du|au|à)\\s*(?:la\\s|l[’'])?\\s*)${PORTE}\\s*${NUMERO}(?!\\d)`,
  'gu',
);

/** The same text, with streets, schools and buildings that bear a name blotted out, each letter at its place. */
export const masquerLesLieux = (texte: string): string =>
  texte.replace(LIEU, (lieu) => '·'.repeat(lieu.trimEnd().length) + lieu.slice(lieu.trimEnd().length));

/** A civility and what follows it, unless that is a role: « Mme Durand », not « Mme la gardienne ». */
export function civilites(texte: string): Passage[] {
  return [...texte.matchAll(CIVIL)].flatMap((trouve) => {
    const [tout, particule = '', mot = ''] = trouve;
    const entiere = /^(?:monsieur|madame|mademoiselle|messieurs|mesdames)/i.test(tout);
    const article = /^l[ea]\s$/i.test(particule);
    if (estUnRole(mot) || (article && !estUnNom(mot))) return [];
    if (entiere && !estUnNom(mot)) return [];
    if (!estUnNom(mot) && (particule !== '' || VIDES.has(aplatir(mot)))) return [];
    return [{ debut: trouve.index, fin: trouve.index + tout.length }];
  });
}

/** « famille », « locataire »… and a name, unless it is a common noun or initials that name no one. */
export function annonces(texte: string): Passage[] {
  return [...texte.matchAll(ANNONCES)].flatMap((trouve) =>
    estPropre(trouve[2] ?? '') ? [{ debut: trouve.index, fin: trouve.index + trouve[0].length }] : [],
  );
}

/** A door with a name beside it, or a household told by its door alone. */
export function logements(texte: string): Passage[] {
  return [
    ...LOGEMENTS.flatMap((forme) =>
      [...texte.matchAll(forme)].flatMap((trouve) => {
        const mot = trouve[1] ?? '';
        return mot.length > 2 && estPropre(mot)
          ? [{ debut: trouve.index, fin: trouve.index + trouve[0].length }]
          : [];
      }),
    ),
    ...passages(HABITANT_D_UNE_PORTE, texte),
  ];
}

/** Words that follow an abbreviation without being a name. */
const VIDES = new Set([
  ...mots.communs,
  'l',
  'et',
  'ou',
  'qui',
  'que',
  'est',
  'a',
  'de',
  'du',
  'd',
  'au',
  'aux',
  'ce',
  'cette',
  'sur',
  'pour',
  'par',
  'dans',
]);
const ROLES = new Set(mots.roles);
const COMMUNS = new Set([
  ...mots.communs,
  ...mots.sigles,
  ...mots.lieux.map(aplatir),
  ...mots.annonces.map(aplatir),
]);

const estUnNom = (mot: string): boolean => /^\p{Lu}/u.test(mot);
const nu = (mot: string): string => aplatir(mot.replace(/[.’']+$/u, ''));
const estUnRole = (mot: string): boolean => ROLES.has(nu(mot));
const estPropre = (mot: string): boolean => !estUnRole(mot) && !COMMUNS.has(nu(mot));
