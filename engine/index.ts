export { type Engine, type EngineOptions, openEngine } from './openEngine.ts'
export { restoreData } from './restoreData.ts'
