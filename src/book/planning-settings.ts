/** What Settings says to the planning, taken as people type it: what is no figure counts as not set. */
import { PARTS, type Part, type Weights } from '../planning/rank.ts';
import type { SettingKey } from './template/settings.ts';

export interface PlanningSettings {
  transitPrice?: number | undefined;
  currency?: string | undefined;
  billing?: string | undefined;
  growth?: number | undefined;
  weights?: Partial<Weights> | undefined;
}

const WEIGHT_OF: Readonly<Record<Part, SettingKey>> = {
  policy: 'weightPolicy',
  places: 'weightPlaces',
  fit: 'weightFit',
  attending: 'weightAttending',
  introduction: 'weightIntroduction',
  metBefore: 'weightMetBefore',
  size: 'weightSize',
};

export function planningSettings(settingOf: (key: SettingKey) => unknown): PlanningSettings {
  const figure = (key: SettingKey): number | undefined => {
    const value = settingOf(key);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  const word = (key: SettingKey): string | undefined => {
    const value = settingOf(key);
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const weights: Partial<Record<Part, number>> = {};
  for (const part of PARTS) {
    const weight = figure(WEIGHT_OF[part]);
    if (weight !== undefined && weight >= 0) weights[part] = weight;
  }
  return {
    transitPrice: figure('transitPrice'),
    currency: word('currency'),
    billing: word('billing'),
    growth: figure('growth'),
    weights,
  };
}
