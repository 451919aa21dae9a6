/**
 * What people are, as landlords' files write it. Undefined is not understood: a word that could be two things (« salarié »)
 * is never guessed.
 */
import type { Cellule } from './cellule.ts';
import { plier } from './texte.ts';

type Mots<T> = readonly (readonly [RegExp, T])[];

/** The first pattern that a folded text follows. */
const selon =
  <T>(mots: Mots<T>) =>
  (cellule: Cellule): T | undefined => {
    const texte = typeof cellule === 'string' || typeof cellule === 'number' ? plier(String(cellule)) : '';
    return mots.find(([motif]) => motif.test(texte))?.[1];
  };

export type TypeDeMenage = 'seule' | 'couple' | 'coupleEnfants' | 'monoparentale' | 'autre';

/** The five household types that indicators tell apart. */
export const lireTypeDeMenage = selon<TypeDeMenage>([
  [/mono|^(parent|mere|pere)s?(isole|seul)|(isole|seul|celibataire)e?s?(avec)?\d*enfant/, 'monoparentale'],
  [/^couples?(marie|pacse|concubin)?e?s?(sans|0|seul|$)/, 'couple'],
  [/^couples?.*enfant|^couples?avec|biparental/, 'coupleEnfants'],
  [
    /^(personne|homme|femme)?s?(vivant)?(seul|isole)e?s?$|^menaged?e?1personne$|^1personne$|^celibataires?$/,
    'seule',
  ],
  [/^autre|^colocation|complexe|^plusieurs|^ascendant/, 'autre'],
]);

export type Lien = 'titulaire' | 'conjoint' | 'enfant' | 'autre';

/** Place in the household. A second leaseholder is taken for a spouse, a flatmate is not. */
export const lireLien = selon<Lien>([
  [/petits?(fils|fille|enfant)|grand|^beau(pere|frere)|^belle(mere|soeur)/, 'autre'],
  [
    /conjoint|concubin|epou|partenaire|pacs|^(mari|femme|compagnon|compagne|c)$|^co(titulaire|locatairetitulaire)/,
    'conjoint',
  ],
  [/^(enfant|fils|fille|beaufils|bellefille|e$)|^(le|la)?(fils|fille)/, 'enfant'],
  [
    /^(titulaire|locataire|preneur|chef|personnedereference|referent|signataire|demandeur|t$|occupantprincipal)/,
    'titulaire',
  ],
  [
    /autre|ascendant|parent|pere$|mere$|frere|soeur|neveu|niece|oncle|tante|cousin|ami|heberg|colocataire|charge|famille|^a$|sanslien/,
    'autre',
  ],
]);

export type Activite =
  | 'stable'
  | 'precaire'
  | 'chomeur'
  | 'retraite'
  | 'foyer'
  | 'invalidite'
  | 'etudiant'
  | 'autre';

/**
 * The source's classes of activity: apprentices and trainees are precarious, civil servants and the self-employed
 * stable; without a job and not seeking one is 'autre'.
 */
export const lireActivite = selon<Activite>([
  [/apprenti|stagiaire|alternan|professionnalisation/, 'precaire'],
  [/etudiant|lyceen|eleve|scolaris/, 'etudiant'],
  [/retrait/, 'retraite'],
  [/chom|demandeure?s?d?emploi|poleemploi|francetravail|recherched?e?un?emploi/, 'chomeur'],
  [/invalid|handicap|inapt|longuemaladie/, 'invalidite'],
  [/foyer|congeparental/, 'foyer'],
  [
    /cdd|interim|precaire|aide$|contrataide|temporaire|saisonn|vacataire|dureedeterminee|instable|nonstable|emploidavenir|insertion/,
    'precaire',
  ],
  [
    /cdi|stable|fonctionnaire|artisan|commercant|independant|liberal|agricult|dureeindeterminee|chefd?entreprise|autoentrepreneur/,
    'stable',
  ],
  [/autre|sans(activite|emploi|profession)|inactif|inactive|aucune/, 'autre'],
]);

/** F or M; 1 and 2 are Insee's codes, men first. */
export const lireSexe = selon<'F' | 'M'>([
  [/^(f|2|femme|feminin|fille|mme|madame|mlle|mademoiselle)$/, 'F'],
  [/^(m|h|1|homme|masculin|garcon|mr|monsieur)$/, 'M'],
]);
