import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import type { Publication } from '../domain/diffusion/publication.ts';
import { catalogueDe } from '../domain/indicateurs/catalogue.ts';
import { accord } from '../domain/messages/accords.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { auditEnLignes } from './auditEnLignes.ts';
import { texte } from './cellules.ts';
import { echelleDe } from './diffusion.ts';
import { MOTS } from './motsMethode.ts';
import { FEUILLE_PROTOCOLE } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, dateFrancaise, enLignes, LIGNE_ENTETE, nomDeMethode, pied } from './tete.ts';
import { definitions, formulesEnMots } from './texteMethode.ts';
import { limitesDeLaDiffusion, regleEnMots, signes } from './texteProtocole.ts';

/** What the share copy says of itself. */
export interface EntreeDuProtocole {
  readonly diffusion: Pick<Diffusion, 'publication' | 'regle' | 'audit'>;
  readonly methode: Methode;
  /** « Ménages, type OPS », and the year of the data when it is known. */
  readonly source: string;
  readonly millesime: number | null;
  /** Typed by the user; blank when she did not say. */
  readonly destinataire: string;
  readonly usage: string;
  /** Day of the copy, as 2026-03-01. */
  readonly date: string;
}

const WIDTHS = [34, 12, 74];
/** Characters that fit in the last two columns. */
const LARGEUR_DE_REPONSE = 80;

/**
 * « Protocole », first sheet of the share copy, for a reader who has nothing else: who made the figures, of what, for
 * whom and why, what was hidden by which rule, how it was checked, and what the figures do not say.
 */
export function planProtocole(entree: EntreeDuProtocole): SheetPlan {
  const { diffusion, methode, source, millesime, date } = entree;
  const { publication, regle, audit } = diffusion;
  const data = millesime === null ? source : `${source} (${millesime})`;
  const tete = {
    titre: 'Protocole de diffusion',
    sousTitre: [data, nomDeMethode(methode), `établi le ${dateFrancaise(date)}`].join(' · '),
    pied: pied(`Source : ${data}`, methode),
  };
  const sousCadre = cadre(FEUILLE_PROTOCOLE, tete, 'portrait');
  return {
    ...sousCadre,
    print: { orientation: sousCadre.print.orientation, footer: sousCadre.print.footer },
    links: [],
    blocks: [
      blocDeTete(tete, false),
      {
        row: LIGNE_ENTETE - 1,
        column: 0,
        cells: [
          ...presentation(entree),
          [],
          ...publie(diffusion, methode),
          [],
          ...regleEnMots(regle),
          [],
          ...signes(),
          [],
          ...auditEnLignes(audit),
          [],
          ...limitesDeLaDiffusion(),
          [],
          ...(publication.indices === null ? [] : [...formulesEnMots(methode), []]),
          ...definitions(aDefinir(publication), catalogueDe(methode)),
        ],
      },
    ],
    widths: WIDTHS,
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

/** Codes of the indicators that the sheets show, and of those that the index is made of. */
function aDefinir({ colonnes, composantes, indices }: Publication): string[] {
  const codes = colonnes.map(({ indicateur }) => indicateur.code);
  return indices === null ? codes : [...codes, ...composantes];
}

function presentation({
  methode,
  source,
  millesime,
  destinataire,
  usage,
  date,
}: EntreeDuProtocole): PlanCell[][] {
  const { nom, version, auteur } = methode;
  return [
    [texte('Le document', 'section')],
    ...reponse('Établi par', auteur),
    ...reponse('Date', dateFrancaise(date)),
    ...reponse('Source', source),
    ...reponse('Millésime', millesime === null ? '' : String(millesime)),
    ...reponse('Destinataire', destinataire),
    ...reponse('Usage prévu', usage),
    ...reponse('Méthode', `« ${nom} », version ${version} du ${dateFrancaise(methode.date)}`),
  ];
}

function publie({ publication }: EntreeDuProtocole['diffusion'], { reference }: Methode): PlanCell[][] {
  const parEchelle = new Map<string, number>();
  for (const ligne of publication.lignes.filter(({ montree }) => montree))
    parEchelle.set(echelleDe(ligne), (parEchelle.get(echelleDe(ligne)) ?? 0) + 1);
  const indicateurs = accord(publication.colonnes.length, 'indicateur');
  const territoire = [MOTS.echelle[reference.echelle], reference.nom, reference.annee]
    .filter((mot) => mot !== null)
    .join(', ');
  return [
    [texte('Ce qui est publié', 'section')],
    ...reponse('Chiffres', `${indicateurs} ; définitions au bas de cette feuille`),
    ...(publication.indices === null ? [] : reponse('Indice de précarité', `100 = ${territoire}`)),
    ...[...parEchelle].flatMap(([echelle, lignes]) => reponse(echelle, accord(lignes, 'ligne'))),
  ];
}

/** A question and its answer, on as many rows as it takes; what was not said is marked. */
function reponse(question: string, dite: string): PlanCell[][] {
  if (dite.trim() === '') return [[texte(question, 'note'), texte('nd', 'alerte')]];
  return enLignes(dite.trim().replace(/\s+/g, ' '), LARGEUR_DE_REPONSE).map((ligne, rang) => [
    texte(rang === 0 ? question : '', 'note'),
    texte(ligne, 'brut'),
  ]);
}
