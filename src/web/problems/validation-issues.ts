import type { FastifySchemaValidationError } from 'fastify/types/schema.js'

const WORDS: Readonly<Record<string, string>> = {
  invalid_type: 'Thiếu hoặc sai kiểu dữ liệu.',
  too_small: 'Quá ngắn hoặc quá nhỏ.',
  too_big: 'Quá dài hoặc quá lớn.',
  invalid_format: 'Sai định dạng.',
  invalid_value: 'Giá trị không có trong danh sách cho phép.',
  invalid_union: 'Không khớp với dạng nào được phép.',
  unrecognized_keys: 'Có trường không được phép.',
}

/** Names the wrong fields of a request in words for people; values are never quoted. */
export function validationIssues(
  errors: readonly FastifySchemaValidationError[],
): { path: string; message: string }[] {
  return errors.map((error) => ({
    path: error.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: WORDS[error.keyword] ?? 'Giá trị chưa đúng.',
  }))
}
