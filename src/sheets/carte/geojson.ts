import type { Carte } from '../../domain/carte/carte.ts';
import { enregistrementsDeCarte } from './enregistrements.ts';

/**
 * The map as GeoJSON (RFC 7946): one point a residence, longitude then latitude on WGS 84, six decimals. A residence
 * that no table places has a null geometry: it is still a row of the file.
 *
 * @example JSON.parse(geojsonDeCarte(carte)).features[0].geometry // { type: 'Point', coordinates: [7.0128, 43.5513] }
 */
export function geojsonDeCarte(carte: Carte): string {
  const features = enregistrementsDeCarte(carte).map(({ longitude, latitude, ...properties }) =>
    JSON.stringify({
      type: 'Feature',
      id: properties.code,
      geometry:
        longitude === null || latitude === null
          ? null
          : { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
