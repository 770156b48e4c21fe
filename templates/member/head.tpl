{{%AUTOESCAPE context="HTML"}}
{{! What was circulated: the case's facts, the suggested finding, its digest. }}
<h2 class="govuk-heading-m">[[The purchase]]</h2>
<dl class="govuk-summary-list">
{{#FACT}}
{{%PART parts/row.tpl}}
{{/FACT}}
</dl>
<h2 class="govuk-heading-m">[[Suggested finding, version {{VERSION}}]]</h2>
{{#HAS_BEFORE}}<div class="govuk-inset-text">[[This version took the place of an earlier one. What changed since version {{BEFORE_VERSION}} is marked; earlier answers no longer count.]]</div>{{/HAS_BEFORE}}
{{%PART office/suggestion-rows.tpl}}
{{#HAS_FACTORS}}
<details class="govuk-details"{{#FACTORS_OPEN}} open{{/FACTORS_OPEN}}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[The seven factors of {{ART_10}}, as circulated]]</span></summary>
{{%PART office/factor-rows.tpl}}
</details>
{{/HAS_FACTORS}}
<p class="govuk-body app-quiet app-prose">[[SHA-256 of this version: {{DIGEST}}. Your answer is bound to it.]]</p>
