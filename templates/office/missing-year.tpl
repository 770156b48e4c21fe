{{%AUTOESCAPE context="HTML"}}
{{! The alarm of a calendar that lacks the next year (put_missing_year). }}
{{#MISSING_YEAR}}
<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">[[Warning]]</span> [[The working days of {{MISSING_YEAR}} are missing: last days in that year are provisional, and nothing adverse may rest on them. Import the notice as soon as it is out.]]</strong></div>
{{/MISSING_YEAR}}
