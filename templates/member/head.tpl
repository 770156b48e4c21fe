{{%AUTOESCAPE context="HTML"}}
{{! What was circulated: the case's facts, the suggested finding, its digest. }}
<dl class="govuk-summary-list">
{{#FACT}}
{{%PART parts/row.tpl}}
{{/FACT}}
</dl>
<h2 class="govuk-heading-m">[[Suggested finding, version {{VERSION}}]]</h2>
{{#HAS_BEFORE}}<div class="govuk-inset-text">[[This version took the place of an earlier one. What changed since version {{BEFORE_VERSION}} is marked; earlier answers no longer count.]]</div>{{/HAS_BEFORE}}
{{%PART office/suggestion-rows.tpl}}
{{%PART office/factor-rows.tpl}}
<p class="govuk-body app-quiet">[[SHA-256 of this version: <span class="app-code">{{DIGEST}}</span>. Your answer is bound to it.]]</p>
