"""Every rule, in the order of codes."""

from mkdocs_factcheck.rules.evidence import (
    fc301_unsourced_verdict,
)
from mkdocs_factcheck.rules.logic import (
    fc401_contrary,
    fc402_divergence,
    fc403_declared_contradiction,
)
from mkdocs_factcheck.rules.references import (
    fc201_unknown_source,
    fc202_unknown_claim,
    fc203_unknown_question,
    fc204_unknown_claimant,
    fc205_duplicate_id,
    fc206_unused_source,
    fc207_self_relation,
    fc208_relation_cycle,
    fc209_unknown_answer,
)
from mkdocs_factcheck.rules.rule import Rule
from mkdocs_factcheck.rules.syntax import (
    fc101_bad_mark,
    fc102_unclosed_mark,
    fc103_unknown_key,
    fc104_unknown_status,
    fc105_bad_date,
    fc106_bad_value,
    fc107_conflicting_attributes,
    fc108_bad_id,
    fc109_bad_block,
    fc110_unclosed_block,
    fc111_bad_yaml,
    fc112_repeated_key,
    fc113_unscanned_mark,
    fc114_unrendered_mark,
    fc115_unsafe_link,
)

RULES: tuple[Rule, ...] = (
    fc101_bad_mark.RULE,
    fc102_unclosed_mark.RULE,
    fc103_unknown_key.RULE,
    fc104_unknown_status.RULE,
    fc105_bad_date.RULE,
    fc106_bad_value.RULE,
    fc107_conflicting_attributes.RULE,
    fc108_bad_id.RULE,
    fc109_bad_block.RULE,
    fc110_unclosed_block.RULE,
    fc111_bad_yaml.RULE,
    fc112_repeated_key.RULE,
    fc113_unscanned_mark.RULE,
    fc114_unrendered_mark.RULE,
    fc115_unsafe_link.RULE,
    fc201_unknown_source.RULE,
    fc202_unknown_claim.RULE,
    fc203_unknown_question.RULE,
    fc204_unknown_claimant.RULE,
    fc205_duplicate_id.RULE,
    fc206_unused_source.RULE,
    fc207_self_relation.RULE,
    fc208_relation_cycle.RULE,
    fc209_unknown_answer.RULE,
    fc301_unsourced_verdict.RULE,
    fc401_contrary.RULE,
    fc402_divergence.RULE,
    fc403_declared_contradiction.RULE,
)
