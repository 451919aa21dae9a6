/**
 * Known column layouts. RPLS: dictionnaire des variables du répertoire, open data of 2018 (47 columns) and the
 * files served by the DiDo API of the ministry's statistical service from 2023 to 2025.
 */
import type { Champ } from './champs.ts';

export interface Disposition {
  readonly libelle: string;
  readonly millesime: number | null;
  readonly colonnes: readonly string[];
}

/** What the add-in reads in RPLS; the other columns are known and left aside. */
const CHAMPS_RPLS: Readonly<Record<string, Champ>> = {
  DEP: 'departement',
  DEP_CODE: 'departement',
  EPCI: 'epci',
  EPCI_CODE: 'epci',
  LIBEPCI: 'nomEpci',
  EPCI_LIBELLE: 'nomEpci',
  DEPCOM: 'commune',
  DEPCOM_CODE: 'commune',
  LIBCOM: 'nomCommune',
  DEPCOM_LIBELLE: 'nomCommune',
  CODEPOSTAL: 'codePostal',
  NUMVOIE: 'numVoie',
  INDREP: 'indRep',
  TYPVOIE: 'typVoie',
  NOMVOIE: 'adresse',
  BAT: 'batiment',
  IMMEU: 'immeuble',
  COMPLGEO: 'complementGeo',
  QPV: 'qpv',
  QPV_CODE: 'qpv',
  TYPECONST: 'typeConstruction',
  TYPECONST_CODE: 'typeConstruction',
  NBPIECE: 'pieces',
  SURFHAB: 'surface',
  CONSTRUCT: 'anneeConstruction',
  FINAN: 'financement',
  FINAN_CODE: 'financement',
  DPEENERGIE: 'dpe',
  CONV: 'conventionne',
};

const noms = (liste: string): string[] => liste.trim().split(/\s+/);

const COMMUNES_2023_2025 = `
  REG_CODE REG_LIBELLE DEP_CODE DEP_LIBELLE EPCI_CODE EPCI_LIBELLE DROIT_CODE DROIT_LIBELLE CODEPOSTAL NUMVOIE INDREP
  TYPVOIE NOMVOIE ETAGE COMPLGEO LIEUDIT QPV_CODE QPV_LIBELLE TYPECONST_CODE TYPECONST_LIBELLE NBPIECE SURFHAB
  CONSTRUCT LOCAT PATRIMOINE ORIGINE FINAN_CODE FINAN_LIBELLE FINANAUTRE CONV NUMCONV DATCONV NEWLOGT_CODE
  NEWLOGT_LIBELLE CUS DPEDATE DPEENERGIE DPESERRE SRU_EXPIR SRU_ALINEA CODSEGPATRIM LIBSEGPATRIM PMR_CODE PMR_LIBELLE
  PLG_VOIE EPSG X Y PLG_ZUS PLG_QVA QUALITE_VOIE QUALITE_NUMERO QUALITE_XY DISTANCE_PRECISION QUALITE_IRIS QUALITE_ZUS
  QUALITE_QVA UU2020 AAV2020 ZE2020`;

const DISPOSITIONS: readonly Disposition[] = [
  {
    libelle: 'RPLS 2018 (données ouvertes)',
    millesime: 2018,
    colonnes: noms(`
      REG LIBREG DEP LIBDEP EPCI LIBEPCI DROIT DEPCOM CODEPOSTAL LIBCOM NUMVOIE INDREP TYPVOIE NOMVOIE NUMAPPT NUMBOITE
      ESC COULOIR ETAGE COMPLIDENT ENTREE BAT IMMEU COMPLGEO LIEUDIT QPV TYPECONST NBPIECE SURFHAB CONSTRUCT LOCAT
      PATRIMOINE ORIGINE FINAN FINANAUTRE CONV NUMCONV DATCONV NEWLOGT CUS DPEDATE DPEENERGIE DPESERRE SRU_EXPIR
      SRU_ALINEA CODSEGPATRIM LIBSEGPATRIM`),
  },
  {
    libelle: 'RPLS 2023 (données ouvertes)',
    millesime: 2023,
    colonnes:
      noms(`${COMMUNES_2023_2025} DEPCOM_CODE DEPCOM_LIBELLE PLG_QP PLG_IRIS2022_CODE PLG_IRIS2022_LIBELLE
      PLG_ZFU QUALITE_QP QUALITE_ZFU COMAQP COMAZUS COMIRIS`),
  },
  {
    libelle: 'RPLS 2024–2025 (données ouvertes)',
    millesime: null,
    colonnes:
      noms(`${COMMUNES_2023_2025} DEPCOM LIBCOM PLG_QP24 PLG_QP15 PLG_IRIS2024_CODE PLG_IRIS2024_LIBELLE
      QUALITE_QP24 QUALITE_QP15`),
  },
];

/** Share of a layout's columns that must be there for a file to be called by its name. */
const MINIMUM = 0.6;

/** The known layout that a header row follows best, with the share of its columns found; null under 60 %. */
export function dispositionDe(
  entetes: readonly string[],
): { readonly disposition: Disposition; readonly part: number } | null {
  const presentes = new Set(entetes.map((entete) => entete.trim().toUpperCase()));
  let meilleure: { disposition: Disposition; part: number } | null = null;
  for (const disposition of DISPOSITIONS) {
    const trouvees = disposition.colonnes.filter((nom) => presentes.has(nom)).length;
    const part = trouvees / disposition.colonnes.length;
    if (part >= MINIMUM && part > (meilleure?.part ?? 0)) meilleure = { disposition, part };
  }
  return meilleure;
}

/** What a column of that layout is: a field, null for a known column left aside, undefined for a stranger. */
export function champDeDisposition(disposition: Disposition, entete: string): Champ | null | undefined {
  const nom = entete.trim().toUpperCase();
  return disposition.colonnes.includes(nom) ? (CHAMPS_RPLS[nom] ?? null) : undefined;
}
