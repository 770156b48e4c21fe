{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Your request was sent]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
{{%PART parts/panel.tpl HEADING="[[Your request was sent]]" TEXT="[[The Office will look at it.]]"}}
<h2 class="govuk-heading-m">[[What happens next]]</h2>
<p class="govuk-body">[[The Office checks that your organisation is an operator under {{ART_18}}. Then you get a mail with a link that sets your password; the link works for 72 hours.]]</p>
</div></div>
