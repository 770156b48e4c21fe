{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
<fieldset class="govuk-fieldset" role="group"{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}>
{{%PART parts/field-legend.tpl}}
<div class="govuk-date-input">
{{%PART parts/field-date-part.tpl PART="year" ID="{{FIELD_ID}}" LABEL="[[Year]]" VALUE="{{FIELD_YEAR}}" WIDTH="4"}}
{{%PART parts/field-date-part.tpl PART="month" ID="{{FIELD_ID}}-month" LABEL="[[Month]]" VALUE="{{FIELD_MONTH}}" WIDTH="2"}}
{{%PART parts/field-date-part.tpl PART="day" ID="{{FIELD_ID}}-day" LABEL="[[Day]]" VALUE="{{FIELD_DAY}}" WIDTH="2"}}
</div>
</fieldset>
</div>
