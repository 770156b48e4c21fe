{{%AUTOESCAPE context="HTML"}}
{{! Date, number and scan of an act on paper; filled by act_paper_fields (office/acts.h). }}
<fieldset class="govuk-fieldset">
{{#PAPER_MAYBE}}<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">[[If it happened on paper]]</legend>
<p class="govuk-body">[[Otherwise leave the date as it is and the rest empty. <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload">Attach a scan to the case</a> first, then choose it here.]]</p>{{/PAPER_MAYBE}}
{{#PAPER_ENTRY}}<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">[[The paper]]</legend>
<p class="govuk-body">[[<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload">Attach a scan to the case</a> first, then choose it here.]]</p>{{/PAPER_ENTRY}}
{{>PAPER_FIELDS}}
</fieldset>
