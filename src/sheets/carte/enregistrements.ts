import type { Carte, ResidenceDeCarte } from '../../domain/carte/carte.ts';
import type { Montre } from '../../domain/carte/montrable.ts';
import { classeDe } from './classes.ts';

/** A residence as a row of a file to be drawn elsewhere; null is not known. Nothing that may not be told is in it. */
export interface EnregistrementDeCarte {
  readonly code: string;
  readonly residence: string;
  readonly commune: string | null;
  readonly qpv: string | null;
  /** The group of « CIL Diffusion » that the class is that of. */
  readonly regroupement: string | null;
  /** Whole metres, in the system `epsg`. */
  readonly x: number | null;
  readonly y: number | null;
  readonly epsg: number | null;
  /** Degrees, six decimals: a decimetre. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly classe: string;
  readonly lecture: string;
  readonly couleur: string;
  readonly tranche_indice: string;
  /** Index without decimals; « s » or « nd » where it is not told. */
  readonly indice: number | 's' | 'nd';
}

const DECIMALES_DES_DEGRES = 6;

export const enDegresArrondis = (degres: number): number => Number(degres.toFixed(DECIMALES_DES_DEGRES));

/** The rows of the map-ready files, in the order of « CIL Carte ». */
export const enregistrementsDeCarte = ({ residences }: Carte): EnregistrementDeCarte[] =>
  residences.map(enregistrer);

function enregistrer(residence: ResidenceDeCarte): EnregistrementDeCarte {
  const { cle, nom, commune, qpv, regroupement, position, type, tranche, indice } = residence;
  const { marque, libelle, couleur } = classeDe(type);
  return {
    code: cle,
    residence: nom,
    commune,
    qpv,
    regroupement,
    x: position && Math.round(position.x),
    y: position && Math.round(position.y),
    epsg: position?.systeme.epsg ?? null,
    longitude: position && enDegresArrondis(position.longitude),
    latitude: position && enDegresArrondis(position.latitude),
    classe: marque,
    lecture: libelle,
    couleur,
    tranche_indice: direOuMarquer(tranche, (mots) => mots),
    indice: direOuMarquer(indice, Math.round),
  };
}

/** What may be told, else its mark. */
export function direOuMarquer<T, S>(montre: Montre<T>, dire: (valeur: T) => S): S | 's' | 'nd' {
  if (montre.etat === 'montree') return dire(montre.valeur);
  return montre.etat === 'secret' ? 's' : 'nd';
}
