{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
{{%PART parts/field-label.tpl}}
<textarea class="govuk-textarea{{#FIELD_ERROR}} govuk-textarea--error{{/FIELD_ERROR}}" id="{{FIELD_ID}}" name="{{FIELD_NAME}}" rows="{{FIELD_ROWS}}"{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}{{#FIELD_ERROR}} aria-invalid="true"{{/FIELD_ERROR}}>
{{FIELD_VALUE:p}}</textarea>
</div>
