import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { CARTE } from './carteInventee.ts';
import { bouton, cliquer, deplier, monter, sansFaute } from './monter.tsx';
import { BILAN, ETAT_FINI } from './faux.ts';

