// The report of a run, as a person reads it in a terminal.

/** What the add-in's diagnostic reports: read from its runtime, where it leaves it as plain data. */
export interface Report {
  readonly source: string;
  readonly lignes: number;
  readonly residences: number;
  readonly indicateursCalcules: number;
  readonly nonCalculables: readonly {
    readonly code: string;
    readonly libelle: string;
    readonly raison: string;
  }[];
  readonly cellulesControlees: number;
  readonly infractions: number;
  readonly residencesEnInfraction: number;
  readonly classes: readonly {
    readonly type: number | null;
    readonly libelle: string;
    readonly residences: number;
  }[];
  readonly remarques: readonly string[];
  readonly feuilles: readonly string[];
}

/** What its protection reports. */
export interface Protection {
  readonly figures: number;
  readonly primaires: number;
  readonly secondaires: number;
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
  readonly nonProtegees: readonly string[];
  readonly prix: {
    readonly residences: number;
    readonly seules: number;
    readonly groupes: number;
    readonly insuffisants: number;
  } | null;
  readonly conseils: readonly string[];
  readonly feuilles: readonly string[];
}

/** What its portraits report. */
export interface Portraits {
  readonly portraits: number;
  readonly masques: number;
}

const french = new Intl.NumberFormat('fr-FR');
const count = (value: number) => french.format(value);

/** One line for each thing to know; the files end it. */
export function summary(
  report: Report,
  protection: Protection | null,
  portraits: Portraits | null,
  files: readonly string[],
  seconds: number,
): string {
  const percent = report.cellulesControlees
    ? ` (${french.format(Math.round((1000 * report.infractions) / report.cellulesControlees) / 10)} %)`
    : '';
  return [
    `Source         ${report.source}`,
    `Résidences     ${count(report.residences)}`,
    `Indicateurs    ${count(report.indicateursCalcules)} calculés, ${count(report.nonCalculables.length)} non calculables`,
    ...reasons(report),
    `Règle de 11    ${count(report.infractions)} effectifs sous le seuil sur ${count(report.cellulesControlees)} contrôlés${percent}, dans ${count(report.residencesEnInfraction)} résidences`,
    ...report.classes
      .filter(({ residences }) => residences > 0)
      .map(
        ({ type, libelle, residences }, i) =>
          `${i === 0 ? 'Types          ' : '               '}${type === null ? '–' : type}  ${libelle} : ${count(residences)}`,
      ),
    ...report.remarques.map((text, i) => `${i === 0 ? 'Remarques      ' : '               '}${text}`),
    ...(protection ? shareable(protection) : []),
    ...(portraits
      ? [`Portraits      ${count(portraits.portraits)} pages, ${count(portraits.masques)} chiffres masqués`]
      : []),
    `Feuilles       ${[...new Set([...report.feuilles, ...(protection?.feuilles ?? [])])].join(', ')}`,
    `${files.length > 1 ? 'Fichiers ' : 'Fichier  '}      ${files.join(', ')} (${french.format(Math.round(seconds * 10) / 10)} s)`,
  ].join('\n');
}

/** One line for each reason: a file of dwellings lacks all household indicators for the same one. */
function reasons({ nonCalculables }: Report): string[] {
  const codes = new Map<string, string[]>();
  for (const { code, raison } of nonCalculables) codes.set(raison, [...(codes.get(raison) ?? []), code]);
  return [...codes].map(([reason, list]) => `               ${list.join(', ')} : ${reason}`);
}

function shareable({
  figures,
  primaires,
  secondaires,
  plusPetiteLatitude,
  plusPetiteSomme,
  prix,
  nonProtegees,
  conseils,
}: Protection): string[] {
  return [
    `Protection     ${count(primaires + secondaires)} chiffres masqués sur ${count(figures)} : ${count(primaires)} par la règle, ${count(secondaires)} pour les protéger`,
    ...(prix
      ? [
          `               ${count(prix.residences)} résidences : ${count(prix.seules)} seules, ${count(prix.groupes)} regroupements, ${count(prix.insuffisants)} insuffisants`,
        ]
      : []),
    ...(plusPetiteLatitude === null
      ? []
      : [`               plus petit intervalle : ${count(plusPetiteLatitude)}`]),
    ...(plusPetiteSomme === null
      ? []
      : [`               plus petite somme cachée : ${count(plusPetiteSomme)}`]),
    ...nonProtegees.map((sentence) => `               non protégé : ${sentence}`),
    ...conseils.map((sentence) => `               ${sentence}`),
  ];
}
