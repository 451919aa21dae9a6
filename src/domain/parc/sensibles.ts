/**
 * Columns that never enter: those that tell a person apart (left out of every sheet), and those on nationality or
 * origin, refused whatever the user chooses: a landlord was convicted for using them (tribunal correctionnel de
 * Saint-Étienne, 3 février 2009).
 */
import { mots } from './texte.ts';

const MOTS_INTERDITS = [/^nationalit/, /^ethni/, /^religi/, /^immigr/, /^etrang/, /^race$/];
const GENS = [
  /^menage/,
  /^person/,
  /^titulaire/,
  /^locataire/,
  /^occupant/,
  /^demandeur/,
  /^famille/,
  /^geographique/,
  /^pays/,
  /^client/,
  /^candidat/,
];

const MOTS_PERSONNELS = [
  /^prenom/,
  /^tel$/,
  /^telephone/,
  /^portable/,
  /^mail$/,
  /^email$/,
  /^mel$/,
  /^courriel/,
  /^nir$/,
  /^iban$/,
  /^rib$/,
  /^naissance$/,
  /^nss$/,
];
const EXPRESSIONS_PERSONNELLES = [
  /^noms?$/,
  /^nom (de |du |d |des )?(famille|usage|naissance|client|locataire|titulaire|occupant|menage|bail)/,
  /^locataires?$/,
  /^titulaires?( du bail)?$/,
  /^(numero|no|n|num) (de )?(securite sociale|secu|allocataire)/,
  /securite sociale/,
  /^(numero |n |num )?allocataire( caf)?$/,
  /^e mail/,
  /^civilite$/,
];

const un = (motifs: readonly RegExp[], texte: string): boolean => motifs.some((motif) => motif.test(texte));

/**
 * Why a column must stay out, from its name; null when nothing forbids it. RPLS's own ORIGINE is how a dwelling came
 * to the landlord: known layouts are looked up before this is asked.
 *
 * @example sensibilite('Nationalité du titulaire') // 'interdite'
 * @example sensibilite('Date de naissance') // 'personnelle'
 */
export function sensibilite(entete: string): 'personnelle' | 'interdite' | null {
  const liste = mots(entete);
  if (liste.some((mot) => un(MOTS_INTERDITS, mot))) return 'interdite';
  const origine = liste.some((mot) => /^origines?$/.test(mot));
  if (origine && (liste.length === 1 || liste.some((mot) => un(GENS, mot)))) return 'interdite';
  const naissance = liste.includes('naissance');
  if (naissance && (liste.includes('pays') || liste.includes('lieu'))) return 'interdite';
  if (liste.some((mot) => un(MOTS_PERSONNELS, mot)) || un(EXPRESSIONS_PERSONNELLES, liste.join(' '))) {
    return 'personnelle';
  }
  return null;
}
