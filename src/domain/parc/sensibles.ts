/**
 * Columns that never enter: those that tell a person apart (left out of every sheet), and those on nationality or
 * origin, refused whatever the user chooses: a landlord was convicted for using them (tribunal correctionnel de
 * Saint-Étienne, 3 février 2009).
 */
import { mots } from './texte.ts';

/** One word is enough. */
const INTERDITS =
  /^(nationalit.*|nation|nat|ethni.*|religi.*|culte|confession|immigr.*|emigr.*|etranger.*|race|racial.*|migrant.*|migratoire|refugie.*|asile|apatride|ressortissant.*|citoyennete|francophon.*|primoarrivant.*|arrivant.*|extracommunautaire.*|paysnaiss.*|paysdenaissance|lieunaiss.*|lieudenaissance)$/;

/** Several words, in this order. */
const EXPRESSIONS_INTERDITES =
  /titre de sejour|carte de sejour|titre sejour|carte sejour|permis de sejour|droit au sejour|langue (maternelle|parlee|d origine|natale)|maitrise du francais|pays (de |d )?(naissance|origine|provenance|nat)|(lieu|commune|ville|departement|dept|region|continent) (de |d )?naiss|ne e? ?a l etranger|ne(e|s)? (a|en|au|aux|hors)\b|hors (ue|union europeenne|de france)|(francais|ue|union europeenne) (ou )?(etranger|hors)|couleur de peau|consonance|date d arrivee en france|arrivee en france/;

/** People, or the place they come from: « origine » beside one of these is theirs and not the dwelling's. */
const GENS =
  /^(menage|person|titulaire|locataire|occupant|demandeur|famill|famille|geographi|ethni|pays|client|candidat|social|culturel|national|attributaire|conjoint|habitant|resident|chef|parent|enfant|nom$)/;

const PERSONNELS =
  /^(prenom.*|tel|tels|telephon.*|portable.*|mobile|gsm|fax|mails?|emails?|mel|courriel.*|nir|iban|bic|rib|naissance|naiss|naissances|datenaiss.*|datedenaissance|ddn|nss|nomprenom|patronyme|signature|photo|allocataire.*|idcaf|numcaf|nocaf|matriculecaf)$/;

const EXPRESSIONS_PERSONNELLES =
  /^noms?$|^noms? (de |du |d |des |et |l )*(famille|usage|naissance|client|locataire|titulaire|occupant|menage|bail|jeune fille|marital|epoux|epouse|conjoint|prenom|complet|demandeur|candidat|personne|patronymique|garant|enfant)|^(locataires?|titulaires?( du bail)?|cotitulaire|occupant|conjoint|demandeur|candidat|interlocuteur|identite)( principal)?$|securite sociale|\bsecu\b|(numero|no|n|num|code|matricule|id) (de |d )?(l )?(allocataire|caf|msa|ss)\b|^caf$|^e mail|adresse (electronique|mail|e mail)|^civilite|compte bancaire|coordonnees (bancaires|telephoniques)|carte (d )?identite|passeport|^ne e? le$|^nee? le$/;

/**
 * Why a column must stay out, from its name; null when nothing forbids it. RPLS's own ORIGINE is how a dwelling came
 * to the landlord, as are « origine du logement » or « du financement »: known layouts are looked up before this is
 * asked.
 *
 * @example sensibilite('Nationalité du titulaire') // 'interdite'
 * @example sensibilite('Date de naissance') // 'personnelle'
 */
export function sensibilite(entete: string): 'personnelle' | 'interdite' | null {
  const liste = mots(entete).filter((mot) => !/^\d+$/.test(mot));
  const phrase = liste.join(' ');
  if (liste.some((mot) => INTERDITS.test(mot)) || EXPRESSIONS_INTERDITES.test(phrase)) return 'interdite';
  const origine = liste.some((mot) => /^origines?$/.test(mot));
  if (origine && (liste.length === 1 || liste.some((mot) => GENS.test(mot)))) return 'interdite';
  if (liste[0] === 'langue' || liste[0] === 'langues') return 'interdite';
  return liste.some((mot) => PERSONNELS.test(mot)) || EXPRESSIONS_PERSONNELLES.test(phrase)
    ? 'personnelle'
    : null;
}
