import type { CategoryCode } from '../../case-file/category.ts'
import { FEEDBACK_WORDS, OTHER_WORDS, QUARREL_WORDS } from './civil-words.ts'
import {
  STATE_SECURITY_WORDS,
  SUSPICIOUS_WORDS,
  TRAFFICKING_WORDS,
  WANTED_WORDS,
  WEAPON_WORDS,
} from './danger-crime-words.ts'
import { CYBER_WORDS, FRAUD_WORDS, USURY_WORDS } from './online-words.ts'
import { LOST_WORDS, MISSING_WORDS, THEFT_WORDS } from './property-words.ts'
import {
  ENVIRONMENT_WORDS,
  FIRE_RISK_WORDS,
  PUBLIC_ORDER_WORDS,
  RESIDENCE_WORDS,
  TRAFFIC_WORDS,
} from './public-order-words.ts'
import { DRUG_WORDS, VICE_WORDS } from './vice-words.ts'
import { CHILD_WORDS, FIGHT_WORDS, HOME_VIOLENCE_WORDS } from './violence-words.ts'

/** Everyday words of residents by category (domain reference §8): weights, and patterns as `compilePatterns` reads them. */
export const CATEGORY_LEXICON: Readonly<Record<CategoryCode, string>> = {
  HS_BAOLUC: FIGHT_WORDS,
  HS_TAISAN: THEFT_WORDS,
  MA_TUY: DRUG_WORDS,
  TE_NAN: VICE_WORDS,
  LUA_DAO_MANG: FRAUD_WORDS,
  AN_NINH_MANG: CYBER_WORDS,
  TIN_DUNG_DEN: USURY_WORDS,
  VU_KHI: WEAPON_WORDS,
  TRUY_NA: WANTED_WORDS,
  MUA_BAN_NGUOI: TRAFFICKING_WORDS,
  TRE_EM: CHILD_WORDS,
  BLGD: HOME_VIOLENCE_WORDS,
  TTCC: PUBLIC_ORDER_WORDS,
  ATGT: TRAFFIC_WORDS,
  PCCC: FIRE_RISK_WORDS,
  MOI_TRUONG: ENVIRONMENT_WORDS,
  CU_TRU: RESIDENCE_WORDS,
  NGHI_VAN: SUSPICIOUS_WORDS,
  ANQG: STATE_SECURITY_WORDS,
  MAT_TICH: MISSING_WORDS,
  MAT_NHAT: LOST_WORDS,
  MAU_THUAN: QUARREL_WORDS,
  GOP_Y: FEEDBACK_WORDS,
  KHAC: OTHER_WORDS,
}
